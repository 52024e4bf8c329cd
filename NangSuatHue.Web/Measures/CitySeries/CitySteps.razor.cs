using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class CitySteps
{
    /// <summary>The figures of the home page.</summary>
    [Parameter, EditorRequired]
    public required CityFiguresView Figures { get; set; }

    /// <summary>The figures of this page.</summary>
    [Parameter, EditorRequired]
    public required CityProductivityView View { get; set; }

    private string? LevelSaid =>
        Level is null
            ? null
            : T[
                "Mức công bố gần nhất: {0} triệu đồng ({1}, {2}). {3}",
                CityCharts.Number(Level.Value, 1),
                Level.Year,
                T[CityCharts.StatusName(Level)].Value,
                Level.Source ?? ""
            ].Value;

    private CityPoint? Level => Figures.Productivity.LastOrDefault(p => p.Verification != Verification.Derived);

    /// <summary>The latest years of growth that follow each other.</summary>
    private List<CityPoint> Run
    {
        get
        {
            var run = new List<CityPoint>();
            foreach (var point in Figures.Growth.Reverse())
            {
                if (point.Value is null || (run.Count > 0 && point.Year != run[0].Year - 1))
                {
                    break;
                }

                run.Insert(0, point);
            }

            return run;
        }
    }

    private (int From, int Year, double Own, double Other, double OwnGrowth, double OtherGrowth)? Gap
    {
        get
        {
            var years = View.ConstantLevel.Select(p => p.Year).Intersect(View.NationalConstantLevel.Select(p => p.Year)).Order().ToList();
            if (years.Count < 2)
            {
                return null;
            }

            var (a, z) = (years[0], years[^1]);
            double Of(IReadOnlyList<CityPoint> points, int year) => points.First(p => p.Year == year).Value ?? double.NaN;
            var (own, other) = (
                CityMath.AverageGrowth(Of(View.ConstantLevel, a), Of(View.ConstantLevel, z), z - a),
                CityMath.AverageGrowth(Of(View.NationalConstantLevel, a), Of(View.NationalConstantLevel, z), z - a)
            );
            return own.IsOk && other.IsOk ? (a, z, Of(View.ConstantLevel, z), Of(View.NationalConstantLevel, z), own.Value, other.Value) : null;
        }
    }

    private List<(int Year, double Investment, double Grdp, double Growth, double Icor)> Icors =>
        (
            from i in View.Investment
            join y in View.GrdpCurrent on i.Year equals y.Year
            join g in Figures.Growth on i.Year equals g.Year
            where i.Value is not null && y.Value is > 0 && g.Value is not null
            let icor = CityMath.IcorByRates(i.Value!.Value / y.Value!.Value, g.Value!.Value / 100)
            where icor.IsOk
            select (i.Year, i.Value!.Value, y.Value!.Value, g.Value!.Value, icor.Value)
        ).ToList();

    private static string Ratio(double own, double other) => $"(1 + {CityPageCharts.Percent(own)}) / (1 + {CityPageCharts.Percent(other)})";

    private static string Icor(double investment, double grdp, string growth) =>
        $"({CityCharts.Number(investment, 0)} / {CityCharts.Number(grdp, 0)}) × (1 + {growth}%) / {growth}%";

    private string SourceOf(params int[] years) =>
        CityCharts.SourceLine(View.ConstantLevel.Concat(View.NationalConstantLevel).Where(p => years.Contains(p.Year)));

    private static string? Said(Computation<double> computed, Func<double, string> say) => computed.IsOk ? say(computed.Value) : null;

    private string? Why(Computation<double> computed) => computed.Refused is { } refused ? T[RefusalTexts.Key(refused)].Value : null;
}
