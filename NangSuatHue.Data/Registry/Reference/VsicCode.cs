namespace NangSuatHue.Data.Registry.Reference;

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
