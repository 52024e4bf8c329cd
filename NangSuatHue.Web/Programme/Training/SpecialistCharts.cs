using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>Specialists. Pure.</summary>
internal static class SpecialistCharts
{
    /// <summary>The charts in order.</summary>
    public static IReadOnlyList<OverviewChart> Draw(RecordCounts counts, ReferenceNames names, IStringLocalizer<Ui> t) =>
        [
            CountBars.Bars(
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
            CountBars.Bars(
                "chuyen-vien-dn",
                t["Doanh nghiệp theo số chuyên viên"],
                t["Số doanh nghiệp có 1, 2 hoặc từ 3 chuyên viên mà chứng nhận còn hiệu lực."],
                t["Số chuyên viên"],
                counts.Of("enterprises").Select(e => (e.Key == "3" ? t["từ 3"].Value : e.Key, e.Count, (string?)null)),
                t["DN"],
                horizontal: false
            ),
        ];
}
