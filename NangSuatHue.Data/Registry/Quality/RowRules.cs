using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// Rules over the figures of one year (query edits; de Waal, Pannekoek and Scholtus (2011), Handbook of Statistical Data Editing and Imputation,
/// Wiley, chapters 1 to 3).
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

    /// <summary>
    /// Least and most hours per employee in a year. Most: 48 hours a week and 300 of overtime make 2,796 (Labour Code 45/2019/QH14, articles 105 and
    /// 107), rounded up; least: a fifth of a full year.
    /// </summary>
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
            if (broken && (JudgedFigures.Bits(rule.Fields) & without) == 0)
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
