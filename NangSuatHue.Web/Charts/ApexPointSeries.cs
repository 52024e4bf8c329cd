namespace NangSuatHue.Web.Charts;

/// <summary>A series of a chart in the vocabulary of ApexCharts. Null is a gap, never a zero.</summary>
public sealed record ApexPointSeries
{
    /// <summary>Name, shown.</summary>
    public required string Name { get; init; }

    /// <summary>Values by category.</summary>
    public required IReadOnlyList<double?> Data { get; init; }

    /// <summary>The points of a scatter, instead of values by category.</summary>
    public IReadOnlyList<ApexPoint>? Points { get; init; }

    /// <summary>In a mixed chart, this series' own kind.</summary>
    public ChartType? Type { get; init; }

    /// <summary>A colour token such as <c>var(--chart-hue)</c>; the same thing keeps its colour everywhere.</summary>
    public string? Color { get; init; }

    /// <summary>Status by category; null where nothing is drawn for a missing value because a stretch without figures says it.</summary>
    public IReadOnlyList<PointStatus?>? Status { get; init; }
}
