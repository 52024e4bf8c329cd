using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>What an edition counted of one enterprise in one year: kept so that later editions are protected together with it. Never shown.</summary>
public sealed class EditionCount
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The edition.</summary>
    public int EditionId { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>The enterprise. No link: an edition stands though a record is merged or erased.</summary>
    public int Subject { get; set; }

    /// <summary>The edition of VSIC.</summary>
    public VsicEdition VsicEdition { get; set; }

    /// <summary>Section; null for none.</summary>
    public string? Section { get; set; }

    /// <summary>Division; null for none.</summary>
    public string? Division { get; set; }

    /// <summary>Size class.</summary>
    public SizeClass SizeClass { get; set; }

    /// <summary>Numerators and denominators of the compared indicators, eight bytes each.</summary>
    public required byte[] Numbers { get; set; }
}
