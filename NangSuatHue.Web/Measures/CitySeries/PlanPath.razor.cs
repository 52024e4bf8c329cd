using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class PlanPath
{
    /// <summary>The figures, with the plan's goal.</summary>
    [Parameter, EditorRequired]
    public required CityFiguresView Figures { get; set; }

    /// <summary>What the reader assumes.</summary>
    [Parameter, EditorRequired]
    public required CityQuestion Question { get; set; }

    /// <summary>The page's address.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    private string Put(double target, IReadOnlyList<double> known) =>
        $"((1 + {CityPageCharts.Percent(target, 0)})^{Question.Years}{Divided(known)})^(1/{Question.Years - known.Count}) − 1";

    private static string Divided(IReadOnlyList<double> known) =>
        known.Count == 0 ? "" : $" / ({string.Join(" × ", known.Select(k => $"(1 + {CityPageCharts.Percent(k)})"))})";

    private string? Reached(IReadOnlyList<double> known, double target) =>
        CityMath.AverageGrowth(known) is { IsOk: true } average
            ? T["Bình quân đến nay: {0} một năm, mục tiêu {1}.", CityPageCharts.Percent(average.Value), CityPageCharts.Percent(target, 0)].Value
            : null;

    private IEnumerable<(int Year, double Growth, double Level, bool Past)> Path(int first, IReadOnlyList<double> known, Computation<double> needed)
    {
        var level = 100.0;
        for (var i = 0; i < Question.Years && (i < known.Count || needed.IsOk); i++)
        {
            var growth = i < known.Count ? known[i] : needed.Value;
            level *= 1 + growth;
            yield return (first + i, growth, level, i < known.Count);
        }
    }
}
