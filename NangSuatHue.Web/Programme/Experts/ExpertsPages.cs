using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>Productivity experts.</summary>
public sealed class ExpertsPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (reader.Actor.ExpertId is { } expert)
        {
            yield return new(MenuGroup.Own, 30, $"{ExpertKind.Kind.Path}/{expert}", "Hồ sơ của tôi", Icon: "user");
        }

        foreach (var entry in KindMenu.Of(reader, ExpertKind.Kind, MenuGroup.Programme, 30, "Chuyên gia"))
        {
            yield return entry;
        }
    }

    /// <inheritdoc />
    public override IEnumerable<object> Parts => [new KindCharts(ExpertKind.Kind, ExpertCharts.Draw)];
}
