using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// Bounds that hold for any enterprise of the city, for where no peers and no earlier year can tell a wrong unit. Fixed, so that a finding does not depend
/// on the others. Pure.
/// </summary>
public static class BoundRules
{
    /// <summary>GRDP of the city at current prices in 2023, đồng: 73,230 tỷ đồng (estimate of December 2023, the series' <c>grdp_gia_hh</c>).</summary>
    public const double CityOutput = 73_230e9;

    /// <summary>Most revenue per employee and year, đồng: some ten times what wholesale of fuel and gold shows.</summary>
    public const double MostRevenue = 200e9;

    /// <summary>
    /// Least labour cost per employee and year, đồng: a tenth of the minimum wage of region III, 3.86 million a month (decree 74/2024/NĐ-CP, article 3).
    /// </summary>
    public const double LeastLabour = 4.6e6;

    /// <summary>Most labour cost per employee and year, đồng.</summary>
    public const double MostLabour = 3e9;

    private static readonly Figure[] Amounts =
    [
        NetRevenue,
        GrossOutput,
        IntermediateConsumption,
        LabourCost,
        ProfitBeforeTax,
        Depreciation,
        InterestPaid,
        ProductionTaxes,
        FixedAssets,
        TotalCapital,
        Exports,
        ResearchSpending,
    ];

    /// <summary>Runs the rules that touch none of the figures in <paramref name="without"/>, whose cause is known already; a cause is named once.</summary>
    internal static void Judge(YearRow y, int without, List<Found> found)
    {
        foreach (var figure in Amounts)
        {
            if (Math.Abs(y[figure]) > CityOutput && (JudgedFigures.Bits(figure) & without) == 0)
            {
                found.Add(
                    new Found(
                        QualityRules.AboveCity,
                        figure,
                        Math.Abs(y[figure]) / CityOutput,
                        [(int)figure, y[figure], CityOutput],
                        0,
                        JudgedFigures.Bits(figure)
                    )
                );
                return;
            }
        }

        var (revenue, labour) = (y[NetRevenue] / y[Employees], y[LabourCost] / y[Employees]);
        Add(QualityRules.RevenuePerEmployee, revenue > MostRevenue, revenue / MostRevenue, revenue, y[NetRevenue]);
        Add(
            QualityRules.LabourPerEmployee,
            labour > 0 && labour is < LeastLabour or > MostLabour,
            Math.Abs(Math.Log(labour / 100e6)),
            labour,
            y[LabourCost]
        );

        void Add(QualityRule rule, bool broken, double score, double perHead, double all)
        {
            if (broken && y[Employees] > 0 && (JudgedFigures.Bits(rule.Fields) & without) == 0)
            {
                found.Add(new Found(rule, rule.Fields[0], score, [perHead, all, y[Employees]]));
            }
        }
    }

    /// <summary>The bounds that one row breaks, each with the figure and the numbers of its sentence.</summary>
    public static IReadOnlyList<(QualityRule Rule, Figure Field, IReadOnlyList<double> Numbers)> Judge(YearRow row)
    {
        var found = new List<Found>();
        Judge(row, 0, found);
        return found.Select(f => (f.Rule, f.Field, (IReadOnlyList<double>)f.Numbers)).ToList();
    }
}
