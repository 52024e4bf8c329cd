using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// One published value of an indicator of a place in a period, with its source and status. The same period may have several
/// (estimate, preliminary, official; other sources): the key includes the source and the vintage.
/// </summary>
public sealed class CityObservation : RegistryRecord
{
    /// <summary>The place, as the source names it.</summary>
    public required string Place { get; set; }

    /// <summary>A year, or a part or span of years: <c>2025</c>, <c>2025H1</c>, <c>2011-2015</c>.</summary>
    public required string Period { get; set; }

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; set; }

    /// <summary>The sector; empty for the whole economy.</summary>
    public string Sector { get; set; } = "";

    /// <summary>What prices: a base year, current prices; empty where the indicator's code says it.</summary>
    public string PriceBase { get; set; } = "";

    /// <summary>The value in <see cref="Unit"/>.</summary>
    public double Value { get; set; }

    /// <summary>The unit as published.</summary>
    public required string Unit { get; set; }

    /// <summary>Estimate status.</summary>
    public EstimateStatus EstimateStatus { get; set; }

    /// <summary>Verification.</summary>
    public Verification Verification { get; set; }

    /// <summary>The source.</summary>
    public required string Source { get; set; }

    /// <summary>When this value was released, as far as known: <c>không ghi</c> where not.</summary>
    public required string Vintage { get; set; }

    /// <summary>What else the source says.</summary>
    public string? Note { get; set; }
}
