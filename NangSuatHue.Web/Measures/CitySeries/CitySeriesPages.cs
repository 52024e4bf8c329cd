using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The city's productivity.</summary>
public sealed class CitySeriesPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        yield return new(MenuGroup.Productivity, 30, "/nang-suat-thanh-pho", "Thành phố", "g c", "globe");
        foreach (
            var entry in KindMenu
                .Of(reader, CitySeriesKind.Kind, MenuGroup.Productivity, 40, "Số liệu thành phố")
                .Concat(KindMenu.Of(reader, IndicatorKind.Kind, MenuGroup.Productivity, 50, "Chỉ tiêu thu thập"))
        )
        {
            yield return entry;
        }
    }

    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(10, "Năng suất thành phố", "/nang-suat-thanh-pho", "/en/city-productivity")];

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new KindSection(CitySeriesKind.Kind, KindPlace.BelowRecord, typeof(VersionsCard)),
            new KindSection(CitySeriesKind.Kind, KindPlace.AboveList, typeof(CityListChart)),
            new KindCharts(CitySeriesKind.Kind, CitySeriesCharts.Draw),
        ];
}
