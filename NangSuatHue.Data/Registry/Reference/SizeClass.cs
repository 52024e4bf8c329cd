namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Size class of an enterprise, decree 80/2021/NĐ-CP, article 5.</summary>
public enum SizeClass
{
    /// <summary>A missing input decides.</summary>
    Unknown = 0,

    /// <summary>Siêu nhỏ.</summary>
    Micro = 1,

    /// <summary>Nhỏ.</summary>
    Small = 2,

    /// <summary>Vừa.</summary>
    Medium = 3,

    /// <summary>Lớn: none of the SME classes holds.</summary>
    Large = 4,

    /// <summary>Not an enterprise (article 2): cooperatives, household businesses, public bodies.</summary>
    NotApplicable = 5,
}
