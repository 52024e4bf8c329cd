using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>Applied systems, tools and technologies. Pure.</summary>
internal static class AdoptionCharts
{
    /// <summary>The charts in order.</summary>
    public static IReadOnlyList<OverviewChart> Draw(RecordCounts counts, ReferenceNames names, IStringLocalizer<Ui> t) =>
        [
            Years(counts, t),
            CountBars.Bars(
                "ap-dung-nhom",
                t["Áp dụng theo nhóm, năm {0}", counts.Year ?? 0],
                t["Số doanh nghiệp đang áp dụng hoặc đã chứng nhận, theo nhóm của danh mục."],
                t["Nhóm"],
                counts.Of("groups").Select(g => (CountBars.Group(g.Key, t), g.Count, (string?)null)),
                t["DN"]
            ),
            CountBars.Bars(
                "ap-dung-nganh",
                t["Áp dụng theo ngành, năm {0}", counts.Year ?? 0],
                t["Số doanh nghiệp đang áp dụng ít nhất một hệ thống, công cụ, theo ngành cấp 1."],
                t["Ngành"],
                counts.Of("sections").Select(s => (CountBars.Section(s, names, t), s.Count, (string?)null)),
                t["DN"]
            ),
            CountBars.Bars(
                "ap-dung-xa",
                t["Áp dụng theo xã, phường, năm {0}", counts.Year ?? 0],
                t["Số doanh nghiệp đang áp dụng ít nhất một hệ thống, công cụ; 12 xã, phường nhiều nhất."],
                t["Xã, phường"],
                counts.Of("communes").Select(c => (names.Communes.GetValueOrDefault(c.Key) ?? t["Chưa rõ"].Value, c.Count, (string?)null)),
                t["DN"]
            ),
        ];

    private static OverviewChart Years(RecordCounts counts, IStringLocalizer<Ui> t)
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
}
