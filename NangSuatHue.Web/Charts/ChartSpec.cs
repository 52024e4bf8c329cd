using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Web.Charts;

/// <summary>The kinds of chart.</summary>
public enum ChartType
{
    /// <summary>Bars.</summary>
    Bar,

    /// <summary>Lines.</summary>
    Line,

    /// <summary>Parts of a whole.</summary>
    Donut,

    /// <summary>Bars and lines; each series says which.</summary>
    Mixed,

    /// <summary>A table of cells, the darker the more; a series is a row.</summary>
    Heatmap,

    /// <summary>Points by two values.</summary>
    Scatter,
}

/// <summary>How final a point is; estimates look different from final figures.</summary>
public enum PointStatus
{
    /// <summary>Final.</summary>
    Final,

    /// <summary>Published; the source does not say how final.</summary>
    Published,

    /// <summary>Sơ bộ.</summary>
    Preliminary,

    /// <summary>Ước.</summary>
    Estimate,

    /// <summary>Suy ra.</summary>
    Derived,

    /// <summary>Chưa công bố.</summary>
    Missing,
}

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

/// <summary>A point of a scatter: its name and where a click leads.</summary>
public sealed record ApexPoint(double X, double Y, string Name, string? Href = null);

/// <summary>A goal drawn as a labelled line over the categories it covers.</summary>
public sealed record TargetLine(double Value, string Label, string? From = null, string? To = null);

/// <summary>A break of a series, drawn and never bridged.</summary>
public sealed record SeriesBreak(string At, string Label);

/// <summary>A stretch without figures.</summary>
public sealed record SeriesGap(string From, string To, string Label);

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

/// <summary>A chart as data: what the chart element draws and its table tells. Pure; knows no chart library.</summary>
public sealed record ChartSpec
{
    /// <summary>Kind.</summary>
    public required ChartType Type { get; init; }

    /// <summary>Bars lying down.</summary>
    public bool Horizontal { get; init; }

    /// <summary>Series on top of each other.</summary>
    public bool Stacked { get; init; }

    /// <summary>The first and last bars are levels, those between are the steps from one to the other.</summary>
    public bool Waterfall { get; init; }

    /// <summary>The unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>In a scatter, the unit of the values along the foot.</summary>
    public string? UnitX { get; init; }

    /// <summary>Decimals shown.</summary>
    public int Decimals { get; init; }

    /// <summary>Categories.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Series.</summary>
    public required IReadOnlyList<ApexPointSeries> Series { get; init; }

    /// <summary>Where a click on a category leads.</summary>
    public IReadOnlyList<string?>? Links { get; init; }

    /// <summary>Goals, breaks, gaps.</summary>
    public ChartAnnotations? Annotations { get; init; }

    /// <summary>Height, pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Upper end of the value axis.</summary>
    public double? Max { get; init; }

    /// <summary>The JSON that the chart element reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
