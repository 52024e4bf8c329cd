using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// An indicator that an officer added to the set of the plan's task 1a. Its values are observations of the city's series under its code, in its unit
/// and within its
/// bounds; it is described, never computed. Natural key: the code.
/// </summary>
public sealed class CollectedIndicator : RegistryRecord
{
    /// <summary>The code that observations carry.</summary>
    public required string Code { get; set; }

    /// <summary>Vietnamese name.</summary>
    public required string Name { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>The unit that every value has.</summary>
    public required string Unit { get; set; }

    /// <summary>The least value that can be; null for none.</summary>
    public double? LowerBound { get; set; }

    /// <summary>The greatest value that can be; null for none.</summary>
    public double? UpperBound { get; set; }

    /// <summary>Which way is better.</summary>
    public IndicatorDirection Direction { get; set; }

    /// <summary>What it measures and how it is collected.</summary>
    public string? Definition { get; set; }

    /// <summary>Where the definition is written.</summary>
    public required string Source { get; set; }
}
