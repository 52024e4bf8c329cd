namespace NangSuatHue.Data.Measures.Distributions;

/// <summary>
/// The distribution of an indicator over the enterprises of a cell, as it may be shown: what rests on too few is null, order statistics have three
/// digits.
/// </summary>
public sealed record PeerDistribution
{
    /// <summary>Enterprises.</summary>
    public required int Count { get; init; }

    /// <summary>The ratio of the totals of numerator and denominator.</summary>
    public double? Mean { get; init; }

    /// <summary>10th percentile; from 50 enterprises.</summary>
    public double? P10 { get; init; }

    /// <summary>Lower quartile; from 20 enterprises.</summary>
    public double? Q1 { get; init; }

    /// <summary>Median; from 10 enterprises.</summary>
    public double? Median { get; init; }

    /// <summary>Upper quartile; from 20 enterprises.</summary>
    public double? Q3 { get; init; }

    /// <summary>90th percentile; from 50 enterprises.</summary>
    public double? P90 { get; init; }
}
