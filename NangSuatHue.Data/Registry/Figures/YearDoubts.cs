using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>The rules of data quality that need no peers, over one year and the year before: quick enough for a page. Pure.</summary>
public static class YearDoubts
{
    /// <summary>What the rules find in the figures.</summary>
    public static IReadOnlyList<YearDoubt> Of(YearFigures figures, YearFigures? before)
    {
        var (row, then) = (Row(figures), before is null ? null : Row(before));
        var found = new List<Found>();
        var unit = UnitRules.Judge(row, then, null, found);
        RowRules.Judge(row, unit, found);
        if (then is not null)
        {
            JumpRules.Judge(row, then, unit, found);
        }

        return found.Select(f => new YearDoubt(f.Rule, f.Field.Field().Name, f.Numbers)).ToList();
    }

    private static YearRow Row(YearFigures y)
    {
        var row = new YearRow
        {
            FiguresId = y.Id,
            EnterpriseId = y.EnterpriseId,
            Year = y.Year,
        };
        foreach (
            var (figure, value) in ((Figure, double?)[])
                [
                    (Figure.NetRevenue, y.NetRevenue),
                    (Figure.GrossOutput, y.GrossOutput),
                    (Figure.IntermediateConsumption, y.IntermediateConsumption),
                    (Figure.LabourCost, y.LabourCost),
                    (Figure.ProfitBeforeTax, y.ProfitBeforeTax),
                    (Figure.Depreciation, y.Depreciation),
                    (Figure.InterestPaid, y.InterestPaid),
                    (Figure.ProductionTaxes, y.ProductionTaxes),
                    (Figure.Employees, y.Employees),
                    (Figure.InsuredEmployees, y.InsuredEmployees),
                    (Figure.HoursWorked, y.HoursWorked),
                    (Figure.FixedAssets, y.FixedAssets),
                    (Figure.TotalCapital, y.TotalCapital),
                    (Figure.Exports, y.Exports),
                    (Figure.ResearchSpending, y.ResearchSpending),
                    (Figure.TrainingHours, y.TrainingHours),
                ]
        )
        {
            if (value is { } known)
            {
                row[figure] = known;
            }
        }

        return row;
    }
}
