using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Sharing;

/// <summary>What enterprises share.</summary>
public sealed class SharingPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (reader.Actor.Role is Role.FinanceOfficer or Role.Reporter)
        {
            yield return new(MenuGroup.Enterprises, 15, "/doanh-nghiep-chia-se", "DN chia sẻ số liệu", Icon: "building");
        }
    }
}
