namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>Whether an enterprise still works.</summary>
public enum EnterpriseStatus
{
    /// <summary>Đang hoạt động.</summary>
    Active = 0,

    /// <summary>Tạm ngừng.</summary>
    Suspended = 1,

    /// <summary>Đã giải thể.</summary>
    Dissolved = 2,

    /// <summary>Lưu trữ: kept, but out of lists and charts.</summary>
    Archived = 3,
}
