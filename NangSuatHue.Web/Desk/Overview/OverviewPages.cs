using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Desk.Overview;

/// <summary>The overview of the registry.</summary>
public sealed class OverviewPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.ReadRegistry))
        {
            yield return new(MenuGroup.Productivity, 10, "/tong-quan", "Tổng quan", "g t", "chart");
        }
    }
}
