namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>The limits by which statistics of few enterprises are protected (domain §3): data, so that a stricter practice is another record.</summary>
public sealed record DisclosureRules
{
    /// <summary>The rules in force.</summary>
    public static DisclosureRules Default { get; } = new();

    /// <summary>The fewest enterprises of a published cell, and of a change between two editions.</summary>
    public int MinimumCell { get; init; } = 5;

    /// <summary>Percent of a total that one enterprise may hold.</summary>
    public int OneHolds { get; init; } = 85;

    /// <summary>Percent of a total that two enterprises may hold together.</summary>
    public int TwoHold { get; init; } = 90;

    /// <summary>Percent within which the second largest contributor must not be able to estimate the largest (the p% rule).</summary>
    public int Estimate { get; init; } = 15;

    /// <summary>Percent around its true value within which nothing published may confine a hidden cell.</summary>
    public int Interval { get; init; } = 15;

    /// <summary>Judges a total of absolute values by its two largest parts.</summary>
    public SuppressionReason Dominated(double total, double first, double second) =>
        first * 100 > total * OneHolds ? SuppressionReason.OneDominates
        : (first + second) * 100 > total * TwoHold ? SuppressionReason.TwoDominate
        : (total - first - second) * 100 < first * Estimate ? SuppressionReason.Estimable
        : SuppressionReason.None;
}
