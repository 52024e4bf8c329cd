using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>An indicator of the city's series: names, unit and formula in both languages, direction, and where the definition comes from.</summary>
public sealed record CityIndicator
{
    /// <summary>The code, as observations, exports and the interface for programs carry it.</summary>
    public required string Code { get; init; }

    /// <summary>The name, Vietnamese and English.</summary>
    public required (string Vi, string En) Name { get; init; }

    /// <summary>The unit, Vietnamese (as published) and English.</summary>
    public required (string Vi, string En) Unit { get; init; }

    /// <summary>How it is made, Vietnamese and English.</summary>
    public required (string Vi, string En) Formula { get; init; }

    /// <summary>Which way is better.</summary>
    public IndicatorDirection Direction { get; init; }

    /// <summary>The source of the definition.</summary>
    public required string Source { get; init; }
}
