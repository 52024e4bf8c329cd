using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Measures.Editions;

/// <summary>Editions of the registry's statistics.</summary>
public sealed class EditionsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<EditionOptions>("Editions");
    }

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.PublishStatistics))
        {
            yield return new(MenuGroup.Productivity, 40, "/phien-ban-thong-ke", "Phiên bản thống kê", Icon: "chart");
        }
    }
}
