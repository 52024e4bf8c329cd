namespace NangSuatHue.Data.Registry.Reference;

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
