namespace NangSuatHue.Web.Charts;

/// <summary>What is drawn over the series.</summary>
public sealed record ChartAnnotations
{
    /// <summary>The goal.</summary>
    public TargetLine? Target { get; init; }

    /// <summary>Breaks.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>Stretches without figures.</summary>
    public IReadOnlyList<SeriesGap> Gaps { get; init; } = [];
}
