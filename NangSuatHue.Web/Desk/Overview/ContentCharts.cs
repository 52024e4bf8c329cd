using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Desk.Overview;

/// <summary>Counts of the contents besides the survey to charts. Pure. A bar leads to the list that it counts, where the list can be narrowed so.</summary>
public static class ContentCharts
{
    private const int MaxBars = 12;

    /// <summary>The charts of a kind in order.</summary>
    public static IReadOnlyList<OverviewChart> All(RecordKind kind, ContentCounts counts, ReferenceNames names, IStringLocalizer<Ui> t) =>
        kind.Name switch
        {
            "adoptions" =>
            [
                Years(counts, t),
                Bars(
                    "ap-dung-nhom",
                    t["Áp dụng theo nhóm, năm {0}", counts.Year ?? 0],
                    t["Số doanh nghiệp đang áp dụng hoặc đã chứng nhận, theo nhóm của danh mục."],
                    t["Nhóm"],
                    counts.Of("groups").Select(g => (Group(g.Key, t), g.Count, (string?)null)),
                    t["DN"]
                ),
                Bars(
                    "ap-dung-nganh",
                    t["Áp dụng theo ngành, năm {0}", counts.Year ?? 0],
                    t["Số doanh nghiệp đang áp dụng ít nhất một hệ thống, công cụ, theo ngành cấp 1."],
                    t["Ngành"],
                    counts.Of("sections").Select(s => (Section(s, names, t), s.Count, (string?)null)),
                    t["DN"]
                ),
                Bars(
                    "ap-dung-xa",
                    t["Áp dụng theo xã, phường, năm {0}", counts.Year ?? 0],
                    t["Số doanh nghiệp đang áp dụng ít nhất một hệ thống, công cụ; 12 xã, phường nhiều nhất."],
                    t["Xã, phường"],
                    counts.Of("communes").Select(c => (names.Communes.GetValueOrDefault(c.Key) ?? t["Chưa rõ"].Value, c.Count, (string?)null)),
                    t["DN"]
                ),
            ],
            "experts" =>
            [
                Bars(
                    "chuyen-gia-linh-vuc",
                    t["Chuyên gia theo lĩnh vực"],
                    t["Số chuyên gia; một người có thể ở nhiều lĩnh vực."],
                    t["Lĩnh vực"],
                    counts.Of("fields").Select(f => Option(kind, "fields", f)),
                    t["người"]
                ),
                Bars(
                    "chuyen-gia-nganh",
                    t["Chuyên gia theo ngành am hiểu"],
                    t["Số chuyên gia theo ngành cấp 1 (VSIC 2018); một người có thể ở nhiều ngành."],
                    t["Ngành"],
                    counts.Of("sectors").Select(f => Option(kind, "sectors", f)),
                    t["người"]
                ),
            ],
            "specialists" =>
            [
                Bars(
                    "chuyen-vien-nam",
                    t["Chứng nhận chuyên viên theo năm cấp"],
                    t[
                        "{0} chứng nhận “Chuyên viên năng suất chất lượng” của {1} người, theo năm cấp.",
                        counts.Of("years").Sum(y => y.Count),
                        counts.Of("holders").Sum(h => h.Count)
                    ],
                    t["Năm"],
                    counts.Of("years").Select(y => (y.Key, y.Count, (string?)null)),
                    t["chứng nhận"],
                    horizontal: false
                ),
                Bars(
                    "chuyen-vien-dn",
                    t["Doanh nghiệp theo số chuyên viên"],
                    t["Số doanh nghiệp có 1, 2 hoặc từ 3 chuyên viên mà chứng nhận còn hiệu lực."],
                    t["Số chuyên viên"],
                    counts.Of("enterprises").Select(e => (e.Key == "3" ? t["từ 3"].Value : e.Key, e.Count, (string?)null)),
                    t["DN"],
                    horizontal: false
                ),
            ],
            "pilots" =>
            [
                Bars(
                    "du-an-trang-thai",
                    t["Dự án điểm theo trạng thái"],
                    t["Số dự án điểm ở mỗi trạng thái."],
                    t["Trạng thái"],
                    counts.Of("stages").Select(s => Stage(kind, s)),
                    t["dự án"]
                ),
                Bars(
                    "du-an-nganh",
                    t["Dự án điểm theo ngành"],
                    t["Số dự án điểm theo ngành cấp 1 của doanh nghiệp."],
                    t["Ngành"],
                    counts.Of("sections").Select(s => (Section(s, names, t), s.Count, (string?)null)),
                    t["dự án"]
                ),
            ],
            _ =>
            [
                Bars(
                    "chuoi-chi-tieu",
                    t["Quan sát theo chỉ tiêu"],
                    t["Số quan sát của 12 chỉ tiêu có nhiều nhất; bấm một chỉ tiêu để xem chuỗi."],
                    t["Chỉ tiêu"],
                    counts
                        .Of("indicators")
                        .Take(MaxBars)
                        .Select(i =>
                            (
                                RecordTexts.Named(kind.Field("indicator"), i.Key),
                                i.Count,
                                (string?)$"{kind.Path}?indicator={Uri.EscapeDataString(i.Key)}"
                            )
                        ),
                    t["quan sát"]
                ),
                Bars(
                    "chuoi-loai",
                    t["Quan sát theo loại số liệu"],
                    t["Ước, sơ bộ, chính thức, hoặc nguồn không ghi."],
                    t["Loại số liệu"],
                    counts.Of("statuses").GroupBy(s => s.Key).Select(g => Stage(kind, new Tally(g.Key, "", g.Sum(s => s.Count)), "estimateStatus")),
                    t["quan sát"]
                ),
            ],
        };

    private static OverviewChart Years(ContentCounts counts, IStringLocalizer<Ui> t)
    {
        var tallies = counts.Of("years");
        var years = tallies.Select(y => y.Key).Distinct().ToList();
        var shown = new (string Name, string Colour, Func<string, bool> Holds)[]
        {
            (t["Đổi mới (họ ISO 56000)"], "var(--chart-hue)", g => g == "INNOV"),
            (t["Năng suất xanh"], "var(--chart-1)", g => g == "GREEN"),
            (t["Các nhóm khác"], "var(--chart-5)", g => g is not ("INNOV" or "GREEN")),
        };
        return new OverviewChart(
            "ap-dung-nam",
            t["Áp dụng hệ thống, công cụ theo thời gian"],
            t["Lượt doanh nghiệp đang áp dụng hoặc đã chứng nhận, theo nhóm và năm ghi nhận."],
            t["Năm"],
            years.Count == 0 ? "" : $"{years[0]}–{years[^1]}",
            new ChartSpec
            {
                Type = ChartType.Bar,
                Unit = t["lượt"],
                Height = 300,
                Categories = years,
                Series = shown
                    .Select(s => new ApexPointSeries
                    {
                        Name = s.Name,
                        Color = s.Colour,
                        Data = years.Select(y => (double?)tallies.Where(x => x.Key == y && s.Holds(x.Part)).Sum(x => x.Count)).ToList(),
                    })
                    .ToList(),
            }
        );
    }

    private static OverviewChart Bars(
        string id,
        string title,
        string subtitle,
        string categoryTitle,
        IEnumerable<(string Label, int Count, string? Href)> bars,
        string unit,
        bool horizontal = true
    )
    {
        var shown = bars.Take(MaxBars).ToList();
        return new OverviewChart(
            id,
            title,
            subtitle,
            categoryTitle,
            "",
            new ChartSpec
            {
                Type = ChartType.Bar,
                Unit = unit,
                Horizontal = horizontal,
                Height = horizontal ? null : 300,
                Categories = shown.Select(b => b.Label).ToList(),
                Links = shown.Select(b => b.Href).ToList(),
                Series =
                [
                    new ApexPointSeries
                    {
                        Name = unit,
                        Color = "var(--chart-hue)",
                        Data = shown.Select(b => (double?)b.Count).ToList(),
                    },
                ],
            }
        );
    }

    private static (string, int, string?) Option(RecordKind kind, string field, Tally tally)
    {
        var option = kind.Field(field).Options.FirstOrDefault(o => o.Code == tally.Key);
        return (option is null ? tally.Key : RecordTexts.Label(option), tally.Count, $"{kind.Path}?{field}={Uri.EscapeDataString(tally.Key)}");
    }

    private static (string, int, string?) Stage(RecordKind kind, Tally tally, string field = "stage")
    {
        var option = kind.Field(field).Options.First(o => o.Value.ToString(CultureInfo.InvariantCulture) == tally.Key);
        return (RecordTexts.Label(option), tally.Count, $"{kind.Path}?{field}={option.Code}");
    }

    private static string Group(string group, IStringLocalizer<Ui> t) => t[CatalogueGroups.Key(group)];

    private static string Section(Tally tally, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        if (tally.Part.Length == 0)
        {
            return t["Chưa rõ ngành"];
        }

        var edition = (VsicEdition)int.Parse(tally.Key, CultureInfo.InvariantCulture);
        var name = names.Sections.GetValueOrDefault(new SectionKey(edition, tally.Part)) ?? "";
        return $"{tally.Part} – {(name.IndexOf(';', StringComparison.Ordinal) is var cut and > 0 ? name[..cut] : name)}{(edition == VsicEdition.V2025 ? " (VSIC 2025)" : "")}";
    }
}
