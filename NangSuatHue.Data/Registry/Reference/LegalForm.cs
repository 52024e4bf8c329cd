namespace NangSuatHue.Data.Registry.Reference;

/// <summary>The legal form of a registered organisation (Law on Enterprises 2020; Law on Cooperatives 2023).</summary>
public enum LegalForm
{
    /// <summary>Not known: treated as an enterprise.</summary>
    Unknown = 0,

    /// <summary>Doanh nghiệp tư nhân.</summary>
    PrivateEnterprise = 1,

    /// <summary>Công ty TNHH một thành viên.</summary>
    SingleMemberLimited = 2,

    /// <summary>Công ty TNHH (hai thành viên trở lên, hoặc không ghi rõ).</summary>
    Limited = 3,

    /// <summary>Công ty cổ phần.</summary>
    JointStock = 4,

    /// <summary>Công ty hợp danh.</summary>
    Partnership = 5,

    /// <summary>Doanh nghiệp nhà nước.</summary>
    StateOwned = 6,

    /// <summary>Doanh nghiệp có vốn đầu tư nước ngoài.</summary>
    ForeignInvested = 7,

    /// <summary>Chi nhánh, đơn vị phụ thuộc.</summary>
    Branch = 8,

    /// <summary>Hợp tác xã, liên hiệp hợp tác xã. No size class.</summary>
    Cooperative = 20,

    /// <summary>Hộ kinh doanh. No size class.</summary>
    HouseholdBusiness = 21,

    /// <summary>Đơn vị sự nghiệp, cơ quan nhà nước. No size class.</summary>
    PublicBody = 22,
}
