using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// Changes from one year to the next beyond what enterprises show (ratio edits; Hidiroglou and Berthelot (1986), Statistical editing and imputation
/// for periodic
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
                || (JudgedFigures.Bits(rule.Fields) & without) != 0
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
