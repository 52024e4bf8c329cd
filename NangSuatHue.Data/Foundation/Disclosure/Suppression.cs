namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>
/// Primary confidentiality of published statistics (domain §3): smallest cell, dominance, order statistics, rounding. Pure.
/// It judges one cell by itself. What can be had by subtracting published cells from a published total is <see cref="ProtectedTable"/>'s to hide;
/// breakdowns must
/// not be published on this word alone.
/// </summary>
public static class Suppression
{
    /// <summary>The fewest enterprises of a published cell.</summary>
    public const int MinimumCell = 5;

    /// <summary>Judges a total by what each enterprise contributes to it, in any unit; dominance is judged on absolute values.</summary>
    /// <exception cref="ArgumentException">A contribution is no finite number.</exception>
    public static SuppressionReason Judge(IEnumerable<double> contributions)
    {
        var (count, total, first, second) = (0, 0.0, 0.0, 0.0);
        foreach (var contribution in contributions)
        {
            if (!double.IsFinite(contribution))
            {
                throw new ArgumentException("A contribution must be a finite number.", nameof(contributions));
            }

            var size = Math.Abs(contribution);
            count++;
            total += size;
            (first, second) = size > first ? (size, first) : (first, Math.Max(second, size));
        }

        return count < MinimumCell ? SuppressionReason.TooFew : DisclosureRules.Default.Dominated(total, first, second);
    }

    /// <summary>
    /// Judges a ratio of totals: numerator and denominator each must pass; the first reason found is given, the numerator's before the denominator's.
    /// </summary>
    /// <exception cref="ArgumentException">A contribution is no finite number.</exception>
    public static SuppressionReason JudgeRatio(IEnumerable<(double Numerator, double Denominator)> contributions)
    {
        var all = contributions as IReadOnlyCollection<(double Numerator, double Denominator)> ?? contributions.ToList();
        var numerator = Judge(all.Select(c => c.Numerator));
        return numerator != SuppressionReason.None ? numerator : Judge(all.Select(c => c.Denominator));
    }

    /// <summary>Whether so many enterprises are enough for the statistic: 10 for a median, 20 for quartiles, 50 for the 10th and 90th percentiles.</summary>
    public static bool MayShow(OrderStatistic statistic, int enterprises) =>
        enterprises
        >= statistic switch
        {
            OrderStatistic.Median => 10,
            OrderStatistic.Quartile => 20,
            OrderStatistic.Decile => 50,
            _ => throw new ArgumentOutOfRangeException(nameof(statistic)),
        };

    /// <summary>The value to three significant digits, halves away from zero: how order statistics are shown.</summary>
    public static double ToThreeDigits(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        var shift = 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var scale = Math.Pow(10, Math.Abs(shift));
        return shift >= 0
            ? Math.Round(value * scale, MidpointRounding.AwayFromZero) / scale
            : Math.Round(value / scale, MidpointRounding.AwayFromZero) * scale;
    }
}
