using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>Observations of the city. Pure.</summary>
internal static class CitySeriesCharts
{
    /// <summary>The charts in order.</summary>
    public static IReadOnlyList<OverviewChart> Draw(RecordCounts counts, ReferenceNames names, IStringLocalizer<Ui> t) =>
        [
            CountBars.Bars(
                "chuoi-chi-tieu",
                t["Quan sát theo chỉ tiêu"],
                t["Số quan sát của 12 chỉ tiêu có nhiều nhất; bấm một chỉ tiêu để xem chuỗi."],
                t["Chỉ tiêu"],
                counts
                    .Of("indicators")
                    .Take(CountBars.Most)
                    .Select(i =>
                        (
                            RecordTexts.Named(CitySeriesKind.Kind.Field("indicator"), i.Key),
                            i.Count,
                            (string?)$"{CitySeriesKind.Kind.Path}?indicator={Uri.EscapeDataString(i.Key)}"
                        )
                    ),
                t["quan sát"]
            ),
            CountBars.Bars(
                "chuoi-loai",
                t["Quan sát theo loại số liệu"],
                t["Ước, sơ bộ, chính thức, hoặc nguồn không ghi."],
                t["Loại số liệu"],
                counts
                    .Of("statuses")
                    .GroupBy(s => s.Key)
                    .Select(g => CountBars.Stage(CitySeriesKind.Kind, new Tally(g.Key, "", g.Sum(s => s.Count)), "estimateStatus")),
                t["quan sát"]
            ),
        ];
}
