using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>Applied systems, tools and technologies.</summary>
public sealed class AdoptionsPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        return KindMenu.Of(reader, AdoptionKind.Kind, MenuGroup.Enterprises, 60, "Hệ thống và công cụ");
    }

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new KindSection(AdoptionKind.Kind, KindPlace.Title, typeof(AdoptionExpiry)),
            new KindSection(AdoptionKind.Kind, KindPlace.BesideRecord, typeof(AdoptionFilesSection)),
            new TaskLook(AdoptionTasks.Certificate, "Chứng nhận hết hạn, sắp hết hạn", "layers", t => $"/ap-dung/{t.Id}")
            {
                Act = "Gia hạn",
                Detail = "số {0}",
            },
            new KindCharts(AdoptionKind.Kind, AdoptionCharts.Draw),
        ];
}
