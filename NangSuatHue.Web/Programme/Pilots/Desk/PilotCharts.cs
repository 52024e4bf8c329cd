using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>Pilot projects. Pure.</summary>
internal static class PilotCharts
{
    /// <summary>The charts in order.</summary>
    public static IReadOnlyList<OverviewChart> Draw(RecordCounts counts, ReferenceNames names, IStringLocalizer<Ui> t) =>
        [
            CountBars.Bars(
                "du-an-trang-thai",
                t["Dự án điểm theo trạng thái"],
                t["Số dự án điểm ở mỗi trạng thái."],
                t["Trạng thái"],
                counts.Of("stages").Select(s => CountBars.Stage(PilotKind.Kind, s)),
                t["dự án"]
            ),
            CountBars.Bars(
                "du-an-nganh",
                t["Dự án điểm theo ngành"],
                t["Số dự án điểm theo ngành cấp 1 của doanh nghiệp."],
                t["Ngành"],
                counts.Of("sections").Select(s => (CountBars.Section(s, names, t), s.Count, (string?)null)),
                t["dự án"]
            ),
        ];
}
