namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>How far an enterprise is with a system, tool or technology.</summary>
public enum AdoptionStatus
{
    /// <summary>Quan tâm.</summary>
    Interested = 0,

    /// <summary>Đang áp dụng.</summary>
    Applying = 1,

    /// <summary>Đã chứng nhận.</summary>
    Certified = 2,

    /// <summary>Đã thôi.</summary>
    Lapsed = 3,
}
