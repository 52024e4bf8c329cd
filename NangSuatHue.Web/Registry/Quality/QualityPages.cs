using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>The desk of data quality.</summary>
public sealed class QualityPages : WebFeature
{
    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapQuality();
    }

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.JudgeQuality))
        {
            yield return new(MenuGroup.Productivity, 60, "/chat-luong-du-lieu", "Chất lượng dữ liệu", "g k", "shield");
        }
    }
}
