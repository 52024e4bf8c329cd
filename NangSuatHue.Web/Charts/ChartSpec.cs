using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NangSuatHue.Web.Charts;

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
