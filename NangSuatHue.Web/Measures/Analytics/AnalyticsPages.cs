using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Measures.Analytics;

/// <summary>Sector analytics.</summary>
public sealed class AnalyticsPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.ReadRegistry))
        {
            yield return new(MenuGroup.Productivity, 20, "/phan-tich", "Phân tích", Icon: "chart");
        }
    }
}
