namespace NangSuatHue.Data.Productivity;

/// <summary>The unit of an indicator's value as computed.</summary>
public enum IndicatorUnit
{
    /// <summary>Đồng; shown in million.</summary>
    Dong,

    /// <summary>Đồng per employee and year; shown in million.</summary>
    DongPerEmployee,

    /// <summary>Đồng per hour worked.</summary>
    DongPerHour,

    /// <summary>Times: a ratio of two amounts.</summary>
    Times,

    /// <summary>A share or rate as a fraction; shown in percent.</summary>
    Percent,
}

/// <summary>Which way an indicator is better.</summary>
public enum IndicatorDirection
{
    /// <summary>Neither: it depends on the kind of enterprise.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}

/// <summary>What came of computing an indicator: a value, or why there is none.</summary>
public sealed record IndicatorResult
{
    /// <summary>The value, finite; null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>Survey fields without which it cannot be computed.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether every input is there but the ratio means nothing: its denominator is zero or negative.</summary>
    public bool Undefined { get; init; }
}

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
