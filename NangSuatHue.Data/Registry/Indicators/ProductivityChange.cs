namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// Comparisons of two years of one enterprise. Pure; null where an input is missing or has no logarithm, never infinity or NaN.
/// Sources: logarithmic-mean decomposition, B. W. Ang, "LMDI decomposition approach", Energy Policy 86 (2015); growth accounting with Törnqvist weights,
/// OECD, Measuring Productivity (2001), ch. 5 and annex 3; identity of domain §4.
/// </summary>
public static class ProductivityChange
{
    /// <summary>Growth of a figure on the year before as a fraction; null unless both are there and the earlier is positive.</summary>
    public static double? Growth(double? before, double? after) =>
        before is > 0 && after is { } a && a / before.Value - 1 is var g && double.IsFinite(g) ? g : null;

    /// <summary>
    /// Growth at constant prices: current growth over that of prices. The deflators are index numbers of one base; null unless both are given and
    /// positive.
    /// </summary>
    public static double? RealGrowth(double? before, double? after, double? deflatorBefore, double? deflatorAfter) =>
        deflatorBefore is > 0
        && deflatorAfter is > 0
        && Growth(before, after) is { } g
        && ((1 + g) / (deflatorAfter.Value / deflatorBefore.Value)) - 1 is var real
        && double.IsFinite(real)
            ? real
            : null;

    /// <summary>
    /// VA/L = VA/R × R/K × K/L, and the change of VA/L by its factors: w·ln(x₁/x₀), w the logarithmic mean of VA/L. Null where a factor is missing or not
    /// positive in either year.
    /// </summary>
    public static ProductivityDecomposition? Decompose(FigureInputs before, FigureInputs after)
    {
        var (lp0, lp1) = (
            EnterpriseIndicators.LabourProductivity.Compute(before).Value,
            EnterpriseIndicators.LabourProductivity.Compute(after).Value
        );
        if (lp0 is not > 0 || lp1 is not > 0)
        {
            return null;
        }

        var factors = new List<(string Code, double Before, double After)>();
        foreach (
            var indicator in (EnterpriseIndicator[])
                [EnterpriseIndicators.ValueAddedRatio, EnterpriseIndicators.CapitalTurnover, EnterpriseIndicators.CapitalPerEmployee]
        )
        {
            if (indicator.Compute(before).Value is not ({ } x0 and > 0) || indicator.Compute(after).Value is not ({ } x1 and > 0))
            {
                return null;
            }

            factors.Add((indicator.Code, x0, x1));
        }

        var weight = LogarithmicMean(lp0.Value, lp1.Value);
        var parts = factors.Select(f => new ChangeFactor(f.Code, f.Before, f.After, weight * (Math.Log(f.After) - Math.Log(f.Before)))).ToList();
        return parts.All(p => double.IsFinite(p.Contribution)) ? new ProductivityDecomposition(lp0.Value, lp1.Value, parts) : null;
    }

    /// <summary>
    /// Growth of total factor productivity, log points: Δln VA − s̄·Δln L − (1 − s̄)·Δln FA, s̄ the mean of LC/VA of both years at current prices.
    /// Value added and
    /// fixed assets are brought to constant prices by the deflators, index numbers of one base; null where anything is missing or not positive.
    /// </summary>
    public static double? TfpGrowth(
        FigureInputs before,
        FigureInputs after,
        (double Before, double After)? valueAddedDeflator,
        (double Before, double After)? assetDeflator
    )
    {
        if (
            valueAddedDeflator is not { Before: > 0, After: > 0 } va
            || assetDeflator is not { Before: > 0, After: > 0 } fa
            || Shares(before) is not { } one
            || Shares(after) is not { } two
        )
        {
            return null;
        }

        var share = (one.Labour + two.Labour) / 2;
        var growth =
            Math.Log(two.ValueAdded / one.ValueAdded)
            - Math.Log(va.After / va.Before)
            - (share * Math.Log(two.Employees / one.Employees))
            - ((1 - share) * (Math.Log(two.FixedAssets / one.FixedAssets) - Math.Log(fa.After / fa.Before)));
        return double.IsFinite(growth) ? growth : null;
    }

    /// <summary>(b − a) / (ln b − ln a); a where both are equal.</summary>
    public static double LogarithmicMean(double a, double b)
    {
        // Near each other both differences lose their digits; the series around the mean does not.
        var x = (b - a) / (b + a);
        return Math.Abs(x) < 1e-4 ? (a + b) / 2 * (1 - (x * x / 3) - (4 * x * x * x * x / 45)) : (b - a) / (Math.Log(b) - Math.Log(a));
    }

    private static (double ValueAdded, double Employees, double FixedAssets, double Labour)? Shares(FigureInputs f) =>
        EnterpriseIndicators.ValueAdded.Compute(f).Value is { } va and > 0
        && f.Employees is { } l and > 0
        && f.FixedAssets is { } fa and > 0
        && f.LabourCost is { } lc and >= 0
            ? (va, l, fa, lc / va)
            : null;
}
