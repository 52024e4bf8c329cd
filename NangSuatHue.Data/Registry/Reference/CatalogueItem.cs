namespace NangSuatHue.Data.Registry.Reference;

/// <summary>A management system, improvement tool, technology or assessment that enterprises apply.</summary>
public sealed class CatalogueItem
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The short code people use: <c>ISO 9001</c>, <c>5S</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>The kind.</summary>
    public CatalogueKind Kind { get; set; }

    /// <summary>Group: INNOV (ISO 56000 family), GREEN, SUSTAIN, PUBLIC, QMS, SECTOR, TOOL, TRACE, DIGITAL, MANUFACTURING, AGRICULTURE.</summary>
    public required string Group { get; set; }

    /// <summary>Whether and how it can be certified: yes, no, person, verification, audit, accreditation …</summary>
    public required string Certifiable { get; set; }

    /// <summary>The edition in force, as known.</summary>
    public string? Edition { get; set; }

    /// <summary>Whether the edition was verified.</summary>
    public string? EditionStatus { get; set; }

    /// <summary>Other spellings, separated by semicolons.</summary>
    public string? Aliases { get; set; }
}
