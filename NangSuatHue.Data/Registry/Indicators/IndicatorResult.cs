namespace NangSuatHue.Data.Registry.Indicators;

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
