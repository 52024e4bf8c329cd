using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>
/// A system, tool or technology seen at an enterprise in one year. A system named in a year's survey row is observed as Applying in that year;
/// its absence later never means Lapsed. What the catalogue does not know stays as text.
/// </summary>
public sealed class Adoption : RegistryRecord
{
    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The catalogue's item, null where the name is not in the catalogue.</summary>
    public int? CatalogueItemId { get; set; }

    /// <summary>The catalogue's item.</summary>
    public CatalogueItem? CatalogueItem { get; set; }

    /// <summary>The name as written, or the item's code.</summary>
    public required string Label { get; set; }

    /// <summary>The folded label: with the enterprise and year the natural key.</summary>
    public required string LabelKey { get; set; }

    /// <summary>The year it was observed in.</summary>
    public int Year { get; set; }

    /// <summary>Status.</summary>
    public AdoptionStatus Status { get; set; }

    /// <summary>What of the enterprise it covers.</summary>
    public string? Scope { get; set; }

    /// <summary>Number of the certificate.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>The body that certified.</summary>
    public string? CertificationBody { get; set; }

    /// <summary>Day of issue.</summary>
    public DateOnly? Issued { get; set; }

    /// <summary>Last day of validity.</summary>
    public DateOnly? Expires { get; set; }

    /// <summary>The programme that supported it.</summary>
    public string? SupportProgramme { get; set; }

    /// <summary>What it brought.</summary>
    public string? Result { get; set; }

    /// <summary>Where the evidence lies.</summary>
    public string? Evidence { get; set; }
}
