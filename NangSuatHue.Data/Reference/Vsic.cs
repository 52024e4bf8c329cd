namespace NangSuatHue.Data.Reference;

/// <summary>The edition of the Vietnam Standard Industrial Classification: decision 27/2018/QĐ-TTg or 36/2025/QĐ-TTg.</summary>
public enum VsicEdition
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Decision 27/2018/QĐ-TTg.</summary>
    V2018 = 2018,

    /// <summary>Decision 36/2025/QĐ-TTg, in force 15 November 2025.</summary>
    V2025 = 2025,
}

/// <summary>A section (letter) or division (two digits) of one edition. The key is always (edition, code).</summary>
public sealed class VsicCode
{
    /// <summary>The edition.</summary>
    public VsicEdition Edition { get; set; }

    /// <summary>A letter or two digits.</summary>
    public required string Code { get; set; }

    /// <summary>1 for a section, 2 for a division.</summary>
    public int Level { get; set; }

    /// <summary>The section of a division.</summary>
    public string? Parent { get; set; }

    /// <summary>The Vietnamese title.</summary>
    public required string NameVi { get; set; }

    /// <summary>Which limits of decree 80/2021/NĐ-CP apply.</summary>
    public SmeSector SmeSector { get; set; }
}

/// <summary>How one division moved from the edition of 2018 to that of 2025. Joins statistics; converts no record.</summary>
public sealed class VsicCrosswalk
{
    /// <summary>The division, two digits.</summary>
    public required string Division { get; set; }

    /// <summary>Its section in 2018, null where it did not exist.</summary>
    public string? Section2018 { get; set; }

    /// <summary>Its section in 2025, null where it no longer exists.</summary>
    public string? Section2025 { get; set; }

    /// <summary>What changed.</summary>
    public string? Note { get; set; }
}
