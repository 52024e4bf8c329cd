using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>Views of the city's series to charts. Pure.</summary>
public static class CityCharts
{
    private const string Hue = "var(--chart-hue)",
        Country = "var(--chart-vn)";

    /// <summary>The first and last year of the productivity chart's axis: what is published, on to the plan's year.</summary>
    public static ChartSpec Productivity(CityFiguresView view, IStringLocalizer<Ui> t)
    {
        var first = view.ProductivityGrowth.Count > 0 ? view.ProductivityGrowth[0].Year : view.PlanGoal?.Year ?? 2026;
        var last = Math.Max(view.PlanGoal?.Year ?? 0, view.NationalProductivityGrowth.LastOrDefault()?.Year ?? first);
        var years = Years(first, last);
        var lastHue = view.ProductivityGrowth.LastOrDefault()?.Year ?? first;
        return new ChartSpec
        {
            Type = ChartType.Mixed,
            Unit = "%",
            Decimals = 2,
            Height = 340,
            Categories = years.Select(Text).ToList(),
            Series =
            [
                Series(t["Huế"], ChartType.Bar, Hue, years, view.ProductivityGrowth, framed: false),
                Series(t["Việt Nam"], ChartType.Line, Country, years, view.NationalProductivityGrowth, missing: false),
            ],
            Annotations = new ChartAnnotations
            {
                Target = view.PlanGoal is { } goal
                    ? new TargetLine(
                        goal.Value,
                        t["Kế hoạch {0}: bình quân trên {1}%/năm", goal.Year, Number(goal.Value, 0)],
                        Text(goal.Year),
                        Text(goal.Year)
                    )
                    : null,
                Gaps = lastHue < last ? [new SeriesGap(Text(lastHue + 1), Text(last), t["Huế: chưa công bố từ {0}", lastHue + 1])] : [],
                Breaks = lastHue < last ? [new SeriesBreak(Text(lastHue + 1), t["Cách tính cũ đến {0}, không nối", lastHue])] : [],
            },
        };
    }

    /// <summary>Growth of GRDP against the country's.</summary>
    public static ChartSpec Growth(CityFiguresView view, IStringLocalizer<Ui> t)
    {
        var years = view.Growth.Count == 0 ? [] : Years(view.Growth[0].Year, view.Growth[^1].Year);
        return new ChartSpec
        {
            Type = ChartType.Mixed,
            Unit = "%",
            Decimals = 2,
            Height = 300,
            Categories = years.Select(Text).ToList(),
            Series =
            [
                Series(t["Huế"], ChartType.Bar, Hue, years, view.Growth),
                Series(t["Việt Nam"], ChartType.Line, Country, years, view.NationalGrowth, missing: false),
            ],
        };
    }

    /// <summary>Productivity at current prices.</summary>
    public static ChartSpec Level(CityFiguresView view, IStringLocalizer<Ui> t)
    {
        var years =
            view.Productivity.Count == 0
                ? []
                : Years(view.Productivity[0].Year, Math.Max(view.Productivity[^1].Year, view.Growth.LastOrDefault()?.Year ?? 0));
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Unit = t["triệu đồng/lao động"],
            Decimals = 1,
            Height = 300,
            Categories = years.Select(Text).ToList(),
            Series = [Series(t["Huế"], null, Hue, years, view.Productivity)],
        };
    }

    /// <summary>The finding of the productivity chart.</summary>
    public static string ProductivityTitle(CityFiguresView view, IStringLocalizer<Ui> t) =>
        view.ProductivityGrowth.Count == 0
            ? t["Năng suất lao động của Huế: chưa đủ số liệu để tính tốc độ tăng"]
            : t[
                "Năng suất lao động Huế tăng {0}% năm {1}; từ đó chưa đủ số liệu để tính",
                Number(view.ProductivityGrowth[^1].Value, 1),
                view.ProductivityGrowth[^1].Year
            ];

    /// <summary>The finding of the growth chart.</summary>
    public static string GrowthTitle(CityFiguresView view, IStringLocalizer<Ui> t)
    {
        if (view.Growth.LastOrDefault() is not { Value: { } city } last)
        {
            return t["Tăng trưởng GRDP"];
        }

        return view.NationalGrowth.FirstOrDefault(p => p.Year == last.Year)?.Value is { } nation
            ? t[
                city >= nation
                    ? "GRDP năm {0} tăng {1}%, cao hơn cả nước {2} điểm phần trăm"
                    : "GRDP năm {0} tăng {1}%, thấp hơn cả nước {2} điểm phần trăm",
                last.Year,
                Number(city, 2),
                Number(Math.Abs(city - nation), 2)
            ]
            : t["GRDP năm {0} tăng {1}%", last.Year, Number(city, 2)];
    }

    /// <summary>The finding of the level chart.</summary>
    public static string LevelTitle(CityFiguresView view, IStringLocalizer<Ui> t) =>
        view.Productivity.LastOrDefault() is { } last
            ? t["Mỗi lao động làm ra {0} triệu đồng năm {1}; sau đó chưa công bố", Number(last.Value, 0), last.Year]
            : t["Năng suất lao động, giá hiện hành"];

    /// <summary>The sources of the points, each once.</summary>
    public static string SourceLine(IEnumerable<CityPoint> points) =>
        string.Join(
            "; ",
            points
                .Where(p => p.Source is not null)
                .GroupBy(p => p.Source!)
                .Select(g => $"{g.Key} ({Span(g.Select(p => p.Year).Distinct().Order().ToList())})")
        ) + ".";

    /// <summary>Years in order, three or more that follow each other as a span: <c>2005, 2007–2016</c>.</summary>
    internal static string Span(IReadOnlyList<int> years)
    {
        var parts = new List<string>();
        for (int i = 0, j; i < years.Count; i = j + 1)
        {
            for (j = i; j + 1 < years.Count && years[j + 1] == years[j] + 1; j++) { }

            parts.AddRange(j - i > 1 ? [$"{Text(years[i])}–{Text(years[j])}"] : years.Skip(i).Take(j - i + 1).Select(Text));
        }

        return string.Join(", ", parts);
    }

    /// <summary>A number in the reader's culture; a dash for none.</summary>
    public static string Number(double? value, int decimals) =>
        value?.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture) ?? "–";

    /// <summary>The key of a headline indicator's name.</summary>
    public static string HeadlineName(string indicator) =>
        indicator switch
        {
            "grdp_tang" => "Tăng trưởng GRDP",
            "grdp_gia_hh" => "GRDP giá hiện hành",
            "nsld_gia_hh" => "Năng suất lao động, giá hiện hành",
            "von_dau_tu_xh" => "Vốn đầu tư toàn xã hội",
            "dn_dang_hoat_dong" => "Doanh nghiệp hoạt động",
            _ => indicator,
        };

    /// <summary>
    /// The key of a published unit; "doanh nghiệp" differs only in case from the title of the register, which compiled texts cannot tell apart.
    /// </summary>
    public static string UnitName(string unit) => unit == "doanh nghiệp" ? "DN" : unit;

    /// <summary>The key of a point's status.</summary>
    public static string StatusName(CityPoint point) =>
        point switch
        {
            { Value: null } => "chưa công bố",
            { Verification: Verification.Derived } => "suy ra",
            { Status: EstimateStatus.Estimate } => "ước",
            { Status: EstimateStatus.Preliminary } => "sơ bộ",
            { Status: EstimateStatus.Final } => "chính thức",
            _ => "đã công bố",
        };

    /// <summary>The key of a verification's name.</summary>
    public static string VerificationName(Verification verification) =>
        verification switch
        {
            Verification.Verified => "đã đối chiếu",
            Verification.Derived => "tính từ số công bố",
            _ => "chưa đối chiếu",
        };

    internal static ApexPointSeries Series(
        string name,
        ChartType? type,
        string color,
        IReadOnlyList<int> years,
        IReadOnlyList<CityPoint> points,
        bool missing = true,
        bool framed = true
    )
    {
        var byYear = points.ToDictionary(p => p.Year);
        return new ApexPointSeries
        {
            Name = name,
            Type = type,
            Color = color,
            Data = years.Select(y => byYear.GetValueOrDefault(y)?.Value).ToList(),
            Status = missing
                ? years
                    .Select(y =>
                        byYear.GetValueOrDefault(y) is { } p ? Status(p)
                        : framed ? PointStatus.Missing
                        : (PointStatus?)null
                    )
                    .ToList()
                : null,
        };
    }

    internal static PointStatus Status(CityPoint p) =>
        p.Verification == Verification.Derived
            ? PointStatus.Derived
            : p.Status switch
            {
                EstimateStatus.Estimate => PointStatus.Estimate,
                EstimateStatus.Preliminary => PointStatus.Preliminary,
                EstimateStatus.Final => PointStatus.Final,
                _ => PointStatus.Published,
            };

    internal static List<int> Years(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).ToList();

    internal static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
