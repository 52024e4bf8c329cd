using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Desk.Search;

/// <summary>Searching everything.</summary>
public sealed class SearchPages : WebFeature
{
    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapSearch();
    }
}
