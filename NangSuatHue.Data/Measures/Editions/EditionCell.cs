using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>A published cell of an edition: the distribution of an indicator, as <see cref="Peers.PeerDistribution"/> shows it.</summary>
public sealed class EditionCell
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The edition.</summary>
    public int EditionId { get; set; }

    /// <summary>The year of the figures.</summary>
    public int Year { get; set; }

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; set; }

    /// <summary>The edition of VSIC.</summary>
    public VsicEdition VsicEdition { get; set; }

    /// <summary>The row of the table.</summary>
    public required string Row { get; set; }

    /// <summary>Its column; empty for all sizes.</summary>
    public required string Column { get; set; }

    /// <summary>Enterprises.</summary>
    public int Count { get; set; }

    /// <summary>The ratio of the totals.</summary>
    public double? Mean { get; set; }

    /// <summary>10th percentile.</summary>
    public double? P10 { get; set; }

    /// <summary>Lower quartile.</summary>
    public double? Q1 { get; set; }

    /// <summary>Median.</summary>
    public double? Median { get; set; }

    /// <summary>Upper quartile.</summary>
    public double? Q3 { get; set; }

    /// <summary>90th percentile.</summary>
    public double? P90 { get; set; }
}
