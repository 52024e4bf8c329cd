namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>An indicator of an enterprise: what it is called, how it is computed, where that is written.</summary>
public sealed record EnterpriseIndicator
{
    /// <summary>Name in addresses, exports and the interface.</summary>
    public required string Code { get; init; }

    /// <summary>Vietnamese name.</summary>
    public required string NameVi { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>The formula in the letters of domain §4, the same in both languages.</summary>
    public required string Formula { get; init; }

    /// <summary>What it tells, in Vietnamese.</summary>
    public required string MeaningVi { get; init; }

    /// <summary>What it tells, in English.</summary>
    public required string MeaningEn { get; init; }

    /// <summary>Unit.</summary>
    public required IndicatorUnit Unit { get; init; }

    /// <summary>Direction.</summary>
    public required IndicatorDirection Direction { get; init; }

    /// <summary>Where the definition is written.</summary>
    public required string Source { get; init; }

    /// <summary>Version of the definition; raised when the formula changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Survey fields that it needs.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Numerator and denominator over figures with every input; a denominator of null stands for one.</summary>
    public required Func<FigureInputs, (double Numerator, double? Denominator)> Parts { get; init; }

    /// <summary>Computes it. The value is finite or absent.</summary>
    public IndicatorResult Compute(FigureInputs figures)
    {
        var missing = Inputs.Where(i => figures.Figure(i) is not { } v || !double.IsFinite(v)).ToList();
        if (missing.Count > 0)
        {
            return new IndicatorResult { Missing = missing };
        }

        var (numerator, denominator) = Parts(figures);
        var value = denominator is { } d
            ? d > 0
                ? numerator / d
                : double.NaN
            : numerator;
        return double.IsFinite(value) ? new IndicatorResult { Value = value } : new IndicatorResult { Undefined = true };
    }
}
