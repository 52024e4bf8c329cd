namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>How far a year's figures have come.</summary>
public enum DataStatus
{
    /// <summary>Đã nhập.</summary>
    Imported = 0,

    /// <summary>Đã gửi.</summary>
    Submitted = 1,

    /// <summary>Đã xác minh.</summary>
    Verified = 2,

    /// <summary>Đã khóa.</summary>
    Locked = 3,

    /// <summary>Sent back to the enterprise, with remarks by field.</summary>
    Returned = 4,
}
