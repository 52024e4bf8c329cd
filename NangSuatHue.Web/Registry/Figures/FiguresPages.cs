using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Figures of a year: form, sending, verifying.</summary>
public sealed class FiguresPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (reader.Actor.Role == Role.Officer)
        {
            yield return new(MenuGroup.Enterprises, 30, "/xac-minh-so-lieu", "Xác minh số liệu", Icon: "check");
        }
    }
}
