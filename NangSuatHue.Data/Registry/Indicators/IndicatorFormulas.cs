namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// Productivity indicators of one enterprise in one year from raw figures. Pure. A missing input gives null; never zero, infinity or NaN.
/// Source: APO, Productivity measurement of enterprises; domain §4.
/// </summary>
public static class IndicatorFormulas
{
    /// <summary>Value added, additive method, đồng: labour cost + profit before tax + depreciation + interest + taxes on production.</summary>
    public static long? ValueAdded(long? labourCost, long? profitBeforeTax, long? depreciation, long? interestPaid, long? productionTaxes) =>
        labourCost + profitBeforeTax + depreciation + interestPaid + productionTaxes;

    /// <summary>Labour productivity, đồng per employee: value added over the yearly average of employees.</summary>
    public static double? LabourProductivity(long? valueAdded, double? employees) =>
        valueAdded is { } va && employees is > 0 and { } l ? va / l : null;

    /// <summary>A quantile of sorted values, in their unit, linear between the two nearest (Hyndman and Fan 1996, type 7).</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var at = share * (sorted.Count - 1);
        var below = (int)Math.Floor(at);
        return below + 1 >= sorted.Count ? sorted[^1] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>The median, in the unit of the values; null for none. The values need not be sorted.</summary>
    public static double? Median(IEnumerable<double> values) => values.Order().ToArray() is { Length: > 0 } sorted ? Quantile(sorted, 0.5) : null;
}
