namespace NangSuatHue.Data.Programme.Experts;

/// <summary>Whether an expert takes work.</summary>
public enum Availability
{
    /// <summary>Nobody said.</summary>
    Unknown = 0,

    /// <summary>Sẵn sàng nhận việc.</summary>
    Available = 1,

    /// <summary>Nhận việc có giới hạn.</summary>
    Limited = 2,

    /// <summary>Không nhận việc.</summary>
    Unavailable = 3,
}
