using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Measures.Analytics;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Measures.Analytics;

/// <summary>Sector analytics to charts. Pure.</summary>
public static class AnalyticsCharts
{
    private const int MaxSections = 14;
    private static readonly SizeClass[] Sizes = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium, SizeClass.Large];

    /// <summary>A section's name with its letter.</summary>
    public static string Section(SectionKey key, ReferenceNames names, IStringLocalizer<Ui> t) =>
        key.Section is null ? t["Chưa rõ"]
        : names.Sections.GetValueOrDefault(key) is { } name ? $"{key.Section}. {name}"
        : key.Section;

    /// <summary>Sections in the order of their enterprises in the latest year, at most as many as a chart holds.</summary>
    public static IReadOnlyList<SectionKey> Largest(SectorProductivity view) =>
        [.. view.Cells.GroupBy(c => c.Key).OrderByDescending(g => g.MaxBy(c => c.Year)!.Count).Select(g => g.Key).Take(MaxSections)];

    /// <summary>Sections by year, the darker the more productive.</summary>
    public static ChartSpec Heatmap(SectorProductivity view, ReferenceNames names, IStringLocalizer<Ui> t) =>
        new()
        {
            Type = ChartType.Heatmap,
            Unit = t["triệu đồng/lao động"],
            Decimals = 0,
            Categories = [.. view.Years.Select(Year)],
            Series =
            [
                .. Largest(view)
                    .Select(s => new ApexPointSeries
                    {
                        Name = Section(s, names, t),
                        Data =
                        [
                            .. view.Years.Select(y =>
                                view.Cells.FirstOrDefault(c => c.Key == s && c.Year == y) is { } c
                                    ? Math.Round(c.Productivity / 1e6, 1)
                                    : (double?)null
                            ),
                        ],
                    }),
            ],
        };

    /// <summary>The 90/10 ratio by section in a year.</summary>
    public static ChartSpec Dispersion(SectorProductivity view, int year, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        var cells = view
            .Cells.Where(c => c.Year == year && c.Dispersion is not null && c.Count >= 10)
            .OrderByDescending(c => c.Dispersion)
            .Take(MaxSections)
            .ToList();
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Horizontal = true,
            Unit = t["lần"],
            Decimals = 1,
            Categories = [.. cells.Select(c => Section(c.Key, names, t))],
            Series = [new ApexPointSeries { Name = t["Tỷ số 90/10"], Data = [.. cells.Select(c => c.Dispersion)] }],
        };
    }

    /// <summary>What each section contributed, by kind.</summary>
    public static ChartSpec ShiftShare(ShiftShareView view, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        var terms = view.Result!.Terms.GroupBy(x => x.Key.Section).OrderByDescending(g => Math.Abs(g.Sum(x => x.Total))).Take(MaxSections).ToList();
        ApexPointSeries Series(string name, Func<ShiftShareTerm<(SectionKey, ShiftGroup)>, double> part, string colour) =>
            new()
            {
                Name = name,
                Color = colour,
                Data = [.. terms.Select(g => (double?)Math.Round(g.Sum(part) / 1e6, 3))],
            };
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Horizontal = true,
            Stacked = true,
            Unit = t["triệu đồng/lao động"],
            Decimals = 2,
            Categories = [.. terms.Select(g => Section(g.Key, names, t))],
            Series =
            [
                Series(t["Nội bộ ngành"], x => x.Within, "var(--chart-hue)"),
                Series(t["Dịch chuyển tĩnh"], x => x.Static, "var(--chart-3)"),
                Series(t["Dịch chuyển động"], x => x.Dynamic, "var(--chart-5)"),
                Series(t["Vào, ra"], x => x.Entry + x.Exit, "var(--chart-2)"),
            ],
        };
    }

    /// <summary>Enterprises by capital intensity and labour productivity, by size.</summary>
    public static ChartSpec Scatter(ProductivityPoints points, IStringLocalizer<Ui> t) =>
        new()
        {
            Type = ChartType.Scatter,
            Unit = t["triệu đồng/lao động"],
            UnitX = t["TSCĐ, triệu đồng/lao động"],
            Decimals = 1,
            Categories = [],
            Series =
            [
                .. Sizes
                    .Select(s => new ApexPointSeries
                    {
                        Name = t[Display.Of(s)],
                        Data = [],
                        Points =
                        [
                            .. points
                                .Points.Where(p => p.Size == s)
                                .Select(p => new ApexPoint(
                                    Math.Round(p.CapitalIntensity / 1e6, 2),
                                    Math.Round(p.LabourProductivity / 1e6, 2),
                                    p.Name,
                                    $"/doanh-nghiep/{p.TaxCode}/nang-suat"
                                )),
                        ],
                    })
                    .Where(s => s.Points!.Count > 0),
            ],
        };

    /// <summary>Both sides' quartiles and medians.</summary>
    public static ChartSpec Adopters(AdopterComparison view, IStringLocalizer<Ui> t)
    {
        ApexPointSeries Series(string name, AdopterSide side, string colour) =>
            new()
            {
                Name = $"{name} ({side.Count.ToString("N0", CultureInfo.CurrentCulture)})",
                Color = colour,
                Data =
                [
                    .. ((double?[])[side.Q1, side.Median, side.Q3, side.Productivity]).Select(v =>
                        v is { } x ? Math.Round(x / 1e6, 1) : (double?)null
                    ),
                ],
            };
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Unit = t["triệu đồng/lao động"],
            Decimals = 1,
            Categories = [t["Tứ phân vị dưới"], t["Trung vị"], t["Tứ phân vị trên"], t["Bình quân chung"]],
            Series = [Series(t["Có áp dụng"], view.Adopters, "var(--chart-hue)"), Series(t["Không áp dụng"], view.Others, "var(--chart-5)")],
        };
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
