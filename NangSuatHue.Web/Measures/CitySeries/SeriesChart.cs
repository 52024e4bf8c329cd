using System.Globalization;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Charts;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The chart of one series of a place.</summary>
public static class SeriesChart
{
    /// <summary>A series of the city as the list page draws it: years without a figure stay empty, estimates look different, breaks are drawn.</summary>
    public static ChartSpec Of(IReadOnlyList<CityPoint> points, string unit, string name, params IReadOnlyList<KnownBreak> breaks)
    {
        var byYear = points.ToDictionary(p => p.Year);
        var years = points.Count == 0 ? [] : Enumerable.Range(points[0].Year, points[^1].Year - points[0].Year + 1).ToList();
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Unit = unit,
            Height = 300,
            Decimals = points.Any(p => p.Value is { } v && Math.Abs(v % 1) > 1e-9) ? 2 : 0,
            Categories = years.Select(y => y.ToString(CultureInfo.InvariantCulture)).ToList(),
            Series =
            [
                new ApexPointSeries
                {
                    Name = name,
                    Color = "var(--chart-hue)",
                    Data = years.Select(y => byYear.GetValueOrDefault(y)?.Value).ToList(),
                    Status = years
                        .Select(y => (PointStatus?)(byYear.GetValueOrDefault(y) is { } p ? CityCharts.Status(p) : PointStatus.Missing))
                        .ToList(),
                },
            ],
            Annotations = new ChartAnnotations
            {
                Breaks = breaks
                    .Where(b => years.Contains(b.FirstYear))
                    .Select(b => new SeriesBreak(b.FirstYear.ToString(CultureInfo.InvariantCulture), CityPageCharts.Reason(b)))
                    .ToList(),
            },
        };
    }
}
