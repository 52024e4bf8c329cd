namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>What a reader assumes where nothing is published. Rates are fractions.</summary>
public sealed record AccountingAssumptions
{
    /// <summary>Capital's share of income, 0 to 1.</summary>
    public double Alpha { get; init; } = 0.4;

    /// <summary>Depreciation of capital a year, 0 to 1.</summary>
    public double Depreciation { get; init; } = 0.05;

    /// <summary>Growth of investment before the first year, for the first stock.</summary>
    public double GrowthBefore { get; init; } = 0.06;

    /// <summary>Growth of investment prices a year, which investment at current prices is deflated by; 0 leaves it as published.</summary>
    public double InvestmentPrices { get; init; }

    /// <summary>Growth of labour a year where none is published; null leaves it unknown.</summary>
    public double? Labour { get; init; }

    /// <summary>Törnqvist (log points) instead of rates.</summary>
    public bool Logarithmic { get; init; }
}
