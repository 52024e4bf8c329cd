using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Registry.EnterpriseViews;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Desk.Overview;

/// <summary>Views of the registry to charts. Pure. Every bar leads to the list that it counts.</summary>
public static class OverviewCharts
{
    private const int MaxBars = 12;
    private static readonly SizeClass[] Sizes =
    [
        SizeClass.Micro,
        SizeClass.Small,
        SizeClass.Medium,
        SizeClass.Large,
        SizeClass.Unknown,
        SizeClass.NotApplicable,
    ];
    private static readonly string[] YearColours = ["var(--seq-2)", "var(--seq-3)", "var(--seq-5)"];

    /// <summary>The six charts in order.</summary>
    public static IReadOnlyList<OverviewChart> All(OverviewView view, ReferenceNames names, IStringLocalizer<Ui> t) =>
        [Sectors(view, names, t), Communes(view, names, t), Medians(view, names, t), Applied(view, t), Size(view, t), Completeness(view, t)];

    private static OverviewChart Sectors(OverviewView view, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        var (shown, rest) = Split(view.Sections, MaxBars);
        var labels = shown.Select(s => SectionName(s.Key, names, t)).ToList();
        var title = !Leads(shown.Select(x => x.Count))
            ? t["Doanh nghiệp theo ngành"]
            : t["{0} có nhiều doanh nghiệp nhất: {1}", labels[0], N(shown[0].Count)];
        return Bars(
            "nganh",
            title,
            t["Số doanh nghiệp có số liệu {0}, theo ngành cấp 1.", view.Year!],
            t["Ngành"],
            view,
            labels,
            shown.Select(s => (double?)s.Count),
            shown.Select(s => (string?)SectionHref(s.Key, view.Year)),
            rest.Sum(s => s.Count),
            t,
            horizontal: true
        );
    }

    private static OverviewChart Size(OverviewView view, IStringLocalizer<Ui> t)
    {
        var present = Sizes.Where(view.Sizes.ContainsKey).ToList();
        var sme = view.Sizes.Where(s => s.Key is SizeClass.Micro or SizeClass.Small or SizeClass.Medium).Sum(s => s.Value);
        return Bars(
            "quy-mo",
            t["{0} trong {1} là doanh nghiệp nhỏ và vừa", N(sme), N(view.Enterprises)],
            t["Số doanh nghiệp theo quy mô (Nghị định 80/2021/NĐ-CP), số liệu {0}.", view.Year!],
            t["Quy mô"],
            view,
            present.Select(s => t[Display.Of(s)].Value).ToList(),
            present.Select(s => (double?)view.Sizes[s]),
            present.Select(s => (string?)FilterQuery.Write(new EnterpriseFilter { Year = view.Year, Sizes = [s] })),
            0,
            t,
            horizontal: false
        );
    }

    private static OverviewChart Communes(OverviewView view, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        var shown = view.Communes.Take(MaxBars).ToList();
        var labels = shown.Select(c => names.Communes.GetValueOrDefault(c.Key) ?? t["Chưa rõ"]).ToList();
        var title = !Leads(shown.Select(x => x.Count))
            ? t["Doanh nghiệp theo xã, phường"]
            : t["{0} có nhiều doanh nghiệp nhất: {1}", labels[0], N(view.Communes[0].Count)];
        return Bars(
            "xa-phuong",
            title,
            t["Số doanh nghiệp có số liệu {0}; {1} trong {2} xã, phường, nhiều nhất trước.", view.Year!, shown.Count, view.Communes.Count],
            t["Xã, phường"],
            view,
            labels,
            shown.Select(c => (double?)c.Count),
            shown.Select(c => (string?)FilterQuery.Write(new EnterpriseFilter { Year = view.Year, Commune = c.Key })),
            0,
            t,
            horizontal: true
        );
    }

    private static OverviewChart Applied(OverviewView view, IStringLocalizer<Ui> t)
    {
        var title = !Leads(view.Applied.Select(x => x.Count))
            ? t["Hệ thống, công cụ đang áp dụng"]
            : t["{0} được áp dụng nhiều nhất: {1} doanh nghiệp", view.Applied[0].Label, N(view.Applied[0].Count)];
        return Bars(
            "ap-dung",
            title,
            t["Số doanh nghiệp áp dụng, năm {0}, tối đa 12 mục.", view.Year!],
            t["Hệ thống, công cụ"],
            view,
            view.Applied.Select(a => a.Label).ToList(),
            view.Applied.Select(a => (double?)a.Count),
            view.Applied.Select(a => a.ItemCode is null ? null : FilterQuery.Write(new EnterpriseFilter { Year = view.Year, Item = a.ItemCode })),
            0,
            t,
            horizontal: true
        );
    }

    private static OverviewChart Medians(OverviewView view, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        var years = view.Years.Where(y => y <= view.Year).Order().TakeLast(YearColours.Length).ToList();
        var sections = view.Medians.Where(m => m.Year == view.Year).OrderByDescending(m => m.Count).Take(8).Select(m => m.Key).ToList();
        var top = view.Medians.Where(m => m.Year == view.Year && sections.Contains(m.Key)).OrderByDescending(m => m.Median).FirstOrDefault();
        return new OverviewChart(
            "nang-suat-nganh",
            top is null
                ? t["Năng suất lao động trung vị theo ngành"]
                : t["Năng suất trung vị cao nhất: {0}, {1} triệu đồng/lao động", SectionName(top.Key, names, t), (top.Median / 1e6).Shown("#,0.0")],
            t["Trung vị năng suất lao động theo ngành và năm, triệu đồng/lao động; tám ngành nhiều doanh nghiệp nhất."],
            t["Ngành"],
            years.Count == 0 ? "" : $"{years[0]}–{years[^1]}",
            new ChartSpec
            {
                Type = ChartType.Bar,
                Unit = t["triệu đồng/lao động"],
                Decimals = 1,
                Horizontal = true,
                Categories = sections.Select(s => SectionName(s, names, t)).ToList(),
                Series = years
                    .Select(
                        (y, i) =>
                            new ApexPointSeries
                            {
                                Name = y.ToString(CultureInfo.InvariantCulture),
                                Color = YearColours[YearColours.Length - years.Count + i],
                                Data = sections
                                    .Select(s =>
                                        view.Medians.FirstOrDefault(m => m.Key == s && m.Year == y) is { } m
                                            ? Math.Round(m.Median / 1e6, 1)
                                            : (double?)null
                                    )
                                    .ToList(),
                            }
                    )
                    .ToList(),
                Links = sections.Select(s => (string?)SectionHref(s, view.Year, complete: true)).ToList(),
            }
        );
    }

    private static OverviewChart Completeness(OverviewView view, IStringLocalizer<Ui> t)
    {
        var last = view.Completeness.FirstOrDefault(c => c.Year == view.Year);
        return new OverviewChart(
            "du-so-lieu",
            last is null
                ? t["Tỷ lệ đủ số liệu"]
                : t["{0} trong {1} dòng số liệu {2} đủ để tính năng suất", N(last.Complete), N(last.Total), last.Year],
            t["Tỷ lệ dòng số liệu năm có đủ năm khoản giá trị gia tăng và lao động, %."],
            t["Năm"],
            view.Completeness.Count == 0 ? "" : $"{view.Completeness[0].Year}–{view.Completeness[^1].Year}",
            new ChartSpec
            {
                Type = ChartType.Bar,
                Unit = "%",
                Decimals = 1,
                Height = 300,
                Max = 100,
                Categories = view.Completeness.Select(c => c.Year.ToString(CultureInfo.InvariantCulture)).ToList(),
                Series =
                [
                    new ApexPointSeries
                    {
                        Name = t["Đủ số liệu"],
                        Color = "var(--chart-hue)",
                        Data = view.Completeness.Select(c => c.Total == 0 ? null : (double?)Math.Round(100.0 * c.Complete / c.Total, 1)).ToList(),
                    },
                ],
                Links = view.Completeness.Select(c => (string?)FilterQuery.Write(new EnterpriseFilter { Year = c.Year, Complete = true })).ToList(),
            }
        );
    }

    private static OverviewChart Bars(
        string id,
        string title,
        string subtitle,
        string categoryTitle,
        OverviewView view,
        IReadOnlyList<string> labels,
        IEnumerable<double?> values,
        IEnumerable<string?> links,
        int rest,
        IStringLocalizer<Ui> t,
        bool horizontal
    )
    {
        var (categories, data, hrefs) = (labels.ToList(), values.ToList(), links.ToList());
        if (rest > 0)
        {
            categories.Add(t["Ngành khác"]);
            data.Add(rest);
            hrefs.Add(null);
        }

        return new OverviewChart(
            id,
            title,
            subtitle,
            categoryTitle,
            view.Year!.Value.ToString(CultureInfo.InvariantCulture),
            new ChartSpec
            {
                Type = ChartType.Bar,
                Unit = t["DN"],
                Horizontal = horizontal,
                Height = horizontal ? null : 300,
                Categories = categories,
                Links = hrefs,
                Series =
                [
                    new ApexPointSeries
                    {
                        Name = t["Doanh nghiệp"],
                        Color = "var(--chart-hue)",
                        Data = data,
                    },
                ],
            }
        );
    }

    private static (List<SectionCount> Shown, List<SectionCount> Others) Split(IReadOnlyList<SectionCount> all, int max) =>
        all.Count <= max ? (all.ToList(), []) : (all.Take(max - 1).ToList(), all.Skip(max - 1).ToList());

    private static string SectionName(SectionKey key, ReferenceNames names, IStringLocalizer<Ui> t) =>
        key.Section is null
            ? t["Chưa rõ ngành"]
            : Shorten(names.Sections.GetValueOrDefault(key) ?? key.Section) + (key.Edition == VsicEdition.V2025 ? " (VSIC 2025)" : "");

    private static string Shorten(string name) => name.IndexOf(';', StringComparison.Ordinal) is var cut and > 0 ? name[..cut] : name;

    private static string SectionHref(SectionKey key, int? year, bool complete = false) =>
        FilterQuery.Write(
            new EnterpriseFilter
            {
                Year = year,
                Section = key.Section ?? "-",
                Edition = key.Section is null ? null : key.Edition,
                Complete = complete ? true : null,
            }
        );

    /// <summary>Whether the first of the counts, the most first, is alone at the top: else the title names no leader.</summary>
    private static bool Leads(IEnumerable<int> counts) => counts.FirstOrDefault() > counts.Skip(1).FirstOrDefault();

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
