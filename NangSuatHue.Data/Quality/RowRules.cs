using static NangSuatHue.Data.Quality.Figure;

namespace NangSuatHue.Data.Quality;

/// <summary>What a rule found before it is made a <see cref="Finding"/>.</summary>
internal readonly record struct Found(QualityRule Rule, Figure Field, double Score, double[] Numbers, int OtherYear = 0, int Bits = 0);

/// <summary>
/// Rules over the figures of one year (query edits; de Waal, Pannekoek and Scholtus (2011), Handbook of Statistical Data Editing and Imputation, Wiley, chapters 1 to 3).
/// Pure. A rule whose figures are missing says nothing.
/// </summary>
public static class RowRules
{
    /// <summary>What rounding and averages over the year may explain where one figure is part of another: 2%.</summary>
    public const double Tolerance = 0.02;

    /// <summary>Fixed assets are a yearly average and capital the year's end: 10%.</summary>
    public const double AverageTolerance = 0.10;

    /// <summary>The two methods of value added may differ by 10% of the greater.</summary>
    public const double MethodsTolerance = 0.10;

    /// <summary>Least and most hours per employee in a year. Most: 48 hours a week and 300 of overtime make 2,796 (Labour Code 45/2019/QH14, articles 105 and 107), rounded up; least: a fifth of a full year.</summary>
    public const double LeastHours = 400,
        MostHours = 3000;

    /// <summary>Runs the rules that touch none of the figures in <paramref name="without"/>, whose cause is known already.</summary>
    internal static void Judge(YearRow y, int without, List<Found> found)
    {
        var (revenue, labour, employees, capital, assets) = (y[NetRevenue], y[LabourCost], y[Employees], y[TotalCapital], y[FixedAssets]);
        Add(QualityRules.LabourOverRevenue, labour > revenue && labour > 0, labour / revenue, labour, revenue);
        Add(QualityRules.NoEmployees, employees == 0 && labour > 0, 1000, labour);
        Add(
            QualityRules.InsuredOverEmployees,
            y[InsuredEmployees] > employees * (1 + Tolerance) && y[InsuredEmployees] - employees >= 1,
            y[InsuredEmployees] / employees,
            y[InsuredEmployees],
            employees
        );
        Add(QualityRules.AssetsOverCapital, assets > capital * (1 + AverageTolerance), assets / capital, assets, capital);
        Add(QualityRules.ExportsOverRevenue, y[Exports] > revenue * (1 + Tolerance), y[Exports] / revenue, y[Exports], revenue);
        Add(
            QualityRules.TrainingOverHours,
            y[TrainingHours] > y[HoursWorked] && y[HoursWorked] > 0,
            y[TrainingHours] / y[HoursWorked],
            y[TrainingHours],
            y[HoursWorked]
        );
        var hours = y[HoursWorked] / employees;
        Add(
            QualityRules.HoursPerEmployee,
            employees > 0 && y[HoursWorked] > 0 && hours is < LeastHours or > MostHours && double.IsFinite(hours),
            Math.Abs(Math.Log(hours / 2000)),
            hours,
            y[HoursWorked]
        );
        Add(
            QualityRules.ProfitOverRevenue,
            revenue > 0 && Math.Abs(y[ProfitBeforeTax]) > revenue,
            Math.Abs(y[ProfitBeforeTax]) / revenue,
            y[ProfitBeforeTax],
            revenue
        );
        Add(QualityRules.ResearchOverRevenue, y[ResearchSpending] > revenue, y[ResearchSpending] / revenue, y[ResearchSpending], revenue);
        Add(QualityRules.DepreciationOverAssets, y[Depreciation] > assets && y[Depreciation] > 0, y[Depreciation] / assets, y[Depreciation], assets);
        Add(
            QualityRules.ConsumptionOverOutput,
            y[IntermediateConsumption] > y[GrossOutput],
            y[IntermediateConsumption] / y[GrossOutput],
            y[IntermediateConsumption],
            y[GrossOutput]
        );
        var added = y.ValueAdded;
        Add(QualityRules.NegativeValueAdded, added < 0, -added / revenue, added, y[ProfitBeforeTax]);
        var byOutput = y[GrossOutput] - y[IntermediateConsumption];
        var apart = Math.Abs(added - byOutput) / Math.Max(Math.Abs(added), Math.Abs(byOutput));
        Add(QualityRules.MethodsApart, apart > MethodsTolerance && added >= 0 && byOutput >= 0, apart, added, byOutput, apart * 100);

        void Add(QualityRule rule, bool broken, double score, params double[] numbers)
        {
            if (broken && (Figures.Bits(rule.Fields) & without) == 0)
            {
                found.Add(new Found(rule, rule.Fields[0], double.IsFinite(score) ? score : double.MaxValue, numbers));
            }
        }
    }

    /// <summary>The rules that one row breaks, each with the numbers of its sentence.</summary>
    public static IReadOnlyList<(QualityRule Rule, IReadOnlyList<double> Numbers)> Judge(YearRow row)
    {
        var found = new List<Found>();
        Judge(row, 0, found);
        return found.Select(f => (f.Rule, (IReadOnlyList<double>)f.Numbers)).ToList();
    }
}

/// <summary>
/// Changes from one year to the next beyond what enterprises show (ratio edits; Hidiroglou and Berthelot (1986), Statistical editing and imputation for periodic
/// business surveys, Survey Methodology 12(1), 73–83). Fixed bounds, so that a finding does not depend on the others. Pure.
/// </summary>
public static class JumpRules
{
    /// <summary>Times by which revenue may grow or shrink.</summary>
    public const double Revenue = 5;

    /// <summary>Times by which employees may grow or shrink; enterprises below <see cref="LeastEmployees"/> in both years are passed over.</summary>
    public const double EmployeesRatio = 3;

    /// <summary>Employees in the larger year from which on a jump says something.</summary>
    public const double LeastEmployees = 10;

    /// <summary>Times by which value added per employee may grow or shrink.</summary>
    public const double Productivity = 4;

    internal static void Judge(YearRow y, YearRow before, int without, List<Found> found)
    {
        var revenue = Jump(QualityRules.JumpRevenue, y[NetRevenue], before[NetRevenue], Revenue);
        var employees =
            Math.Max(y[Employees], before[Employees]) >= LeastEmployees
            && Jump(QualityRules.JumpEmployees, y[Employees], before[Employees], EmployeesRatio);
        if (!revenue && !employees)
        {
            Jump(QualityRules.JumpProductivity, y.ValueAdded / y[Employees], before.ValueAdded / before[Employees], Productivity);
        }

        bool Jump(QualityRule rule, double now, double then, double bound)
        {
            var ratio = now / then;
            if (
                !(now > 0 && then > 0)
                || !double.IsFinite(ratio)
                || (ratio <= bound && ratio >= 1 / bound)
                || (Figures.Bits(rule.Fields) & without) != 0
            )
            {
                return false;
            }

            found.Add(new Found(rule, rule.Fields[0], Math.Abs(Math.Log(ratio)), [then, before.Year, ratio, now], before.Year));
            return true;
        }
    }

    /// <summary>The jumps from one year to the next, each with the numbers of its sentence.</summary>
    public static IReadOnlyList<(QualityRule Rule, IReadOnlyList<double> Numbers)> Judge(YearRow row, YearRow before)
    {
        var found = new List<Found>();
        Judge(row, before, 0, found);
        return found.Select(f => (f.Rule, (IReadOnlyList<double>)f.Numbers)).ToList();
    }
}

/// <summary>
/// Figures about a thousand or a million times off (thousand errors; de Waal, Pannekoek and Scholtus (2011), Handbook of Statistical Data Editing and Imputation,
/// Wiley, chapter 2). Pure.
/// </summary>
public static class UnitRules
{
    /// <summary>Tolerance in powers of ten: a factor counts as a thousand between 447 and 2,239, as a million between 447,000 and 2,239,000.</summary>
    public const double Tolerance = 0.35;

    /// <summary>From so many amounts of one row on, the row as a whole is named.</summary>
    public const int WholeRow = 3;

    /// <summary>Figures that a business does not change a thousandfold from year to year, with the power of ten that is usual per employee (for employees, in all).</summary>
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
    /// Judges a row against the enterprise's own years beside it. Where two years differ by such a factor, the one that also differs from a third year is at fault;
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
