using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>Experts. Pure.</summary>
internal static class ExpertCharts
{
    /// <summary>The charts in order.</summary>
    public static IReadOnlyList<OverviewChart> Draw(RecordCounts counts, ReferenceNames names, IStringLocalizer<Ui> t) =>
        [
            CountBars.Bars(
                "chuyen-gia-linh-vuc",
                t["Chuyên gia theo lĩnh vực"],
                t["Số chuyên gia; một người có thể ở nhiều lĩnh vực."],
                t["Lĩnh vực"],
                counts.Of("fields").Select(f => CountBars.Option(ExpertKind.Kind, "fields", f)),
                t["người"]
            ),
            CountBars.Bars(
                "chuyen-gia-nganh",
                t["Chuyên gia theo ngành am hiểu"],
                t["Số chuyên gia theo ngành cấp 1 (VSIC 2018); một người có thể ở nhiều ngành."],
                t["Ngành"],
                counts.Of("sectors").Select(f => CountBars.Option(ExpertKind.Kind, "sectors", f)),
                t["người"]
            ),
        ];
}
