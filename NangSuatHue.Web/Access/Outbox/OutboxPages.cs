using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Access.Outbox;

/// <summary>The mails that were written.</summary>
public sealed class OutboxPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.ManageUsers))
        {
            yield return new(MenuGroup.Administration, 30, "/quan-tri/thu", "Thư đi", Icon: "mail");
        }
    }
}
