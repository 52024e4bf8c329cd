using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// Figures about a thousand or a million times off (thousand errors; de Waal, Pannekoek and Scholtus (2011), Handbook of Statistical Data Editing and
/// Imputation,
/// Wiley, chapter 2). Pure.
/// </summary>
public static class UnitRules
{
    /// <summary>Tolerance in powers of ten: a factor counts as a thousand between 447 and 2,239, as a million between 447,000 and 2,239,000.</summary>
    public const double Tolerance = 0.35;

    /// <summary>From so many amounts of one row on, the row as a whole is named.</summary>
    public const int WholeRow = 3;

    /// <summary>
    /// Figures that a business does not change a thousandfold from year to year, with the power of ten that is usual per employee (for employees, in
    /// all).
    /// </summary>
    private static readonly (Figure Figure, double Usual)[] Steady =
    [
        (NetRevenue, 9),
        (GrossOutput, 9),
        (IntermediateConsumption, 8.8),
        (LabourCost, 8),
        (Depreciation, 7.3),
        (FixedAssets, 8.5),
        (TotalCapital, 9),
        (Employees, 1.3),
        (HoursWorked, 3.3),
    ];

    /// <summary>The factor that a ratio is close to: 1,000 or 1,000,000, negative exponents as fractions; 0 where it is close to none.</summary>
    public static double Factor(double ratio)
    {
        var power = Math.Log10(Math.Abs(ratio));
        return double.IsFinite(power) && Math.Abs(Math.Abs(power) - 3) <= Tolerance ? Math.Pow(10, 3 * Math.Sign(power))
            : double.IsFinite(power) && Math.Abs(Math.Abs(power) - 6) <= Tolerance ? Math.Pow(10, 6 * Math.Sign(power))
            : 0;
    }

    /// <summary>
    /// Judges a row against the enterprise's own years beside it. Where two years differ by such a factor, the one that also differs from a third
    /// year is at fault;
    /// without a third, the one farther from what is usual per employee. Gives the figures at fault as bits.
    /// </summary>
    internal static int Judge(YearRow y, YearRow? before, YearRow? after, List<Found> found)
    {
        var (bits, first) = (0, found.Count);
        foreach (var (figure, usual) in Steady)
        {
            var (factorBefore, factorAfter) = (FactorOf(y, before, figure), FactorOf(y, after, figure));
            var other =
                factorBefore != 0 ? before
                : factorAfter != 0 ? after
                : null;
            var third = factorBefore != 0 ? after : before;
            if (other is null || (third is not null && Comparable(y, third, figure) && FactorOf(y, third, figure) == 0))
            {
                continue;
            }

            var alone = third is null || !Comparable(y, third, figure);
            if (alone && !IsFarther(y, other, figure, usual))
            {
                continue;
            }

            var ratio = y[figure] / other[figure];
            bits |= 1 << (int)figure;
            found.Add(
                new Found(
                    QualityRules.UnitYear,
                    figure,
                    Math.Abs(Math.Log10(ratio)),
                    [(int)figure, y[figure], other.Year, other[figure], Factor(ratio)],
                    other.Year,
                    1 << (int)figure
                )
            );
        }

        var amounts = found.Skip(first).Where(f => f.Field is not Employees and not HoursWorked).ToList();
        if (amounts.Count >= WholeRow)
        {
            var one = amounts[0];
            found.RemoveRange(first, found.Count - first);
            found.Add(
                new Found(
                    QualityRules.UnitRow,
                    one.Field,
                    one.Score + 1,
                    [amounts.Count, one.Numbers[4], (int)one.Field, one.Numbers[1], one.Numbers[3]],
                    one.OtherYear,
                    bits
                )
            );
        }

        return bits;
    }

    /// <summary>The figures of a row that are likely in another unit, by its neighbouring years.</summary>
    public static IReadOnlyList<(QualityRule Rule, Figure Field)> Judge(YearRow row, YearRow? before, YearRow? after)
    {
        var found = new List<Found>();
        Judge(row, before, after, found);
        return found.Select(f => (f.Rule, f.Field)).ToList();
    }

    private static bool Comparable(YearRow y, YearRow other, Figure figure) => Math.Abs(y[figure]) > 0 && Math.Abs(other[figure]) > 0;

    private static double FactorOf(YearRow y, YearRow? other, Figure figure) =>
        other is not null && Comparable(y, other, figure) && y[figure] > 0 == other[figure] > 0 ? Factor(y[figure] / other[figure]) : 0;

    private static bool IsFarther(YearRow y, YearRow other, Figure figure, double usual)
    {
        // Per head of the same number of people, so that a mistake in one year's employees does not decide.
        var heads =
            figure == Employees ? 1
            : y[Employees] > 0 && other[Employees] > 0 ? Math.Sqrt(y[Employees] * other[Employees])
            : y[Employees] > 0 ? y[Employees]
            : other[Employees] > 0 ? other[Employees]
            : double.NaN;
        return double.IsNaN(heads)
            ? y.Year > other.Year
            : Math.Abs(Math.Log10(Math.Abs(y[figure]) / heads) - usual) > Math.Abs(Math.Log10(Math.Abs(other[figure]) / heads) - usual);
    }
}
