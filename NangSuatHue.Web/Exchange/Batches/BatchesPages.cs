using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Foundation.Jobs;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>Imports.</summary>
public sealed class BatchesPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ImportOptions>("Imports");
        builder.Services.AddJob<ImportJob>();
    }

    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapImports();
    }

    /// <inheritdoc />
    public override void MapApi(RouteGroupBuilder api, FeatureSet features) => ApiImports.Map(api);

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (ImportRights.Kinds(reader.Features, reader.Actor).Count > 0)
        {
            yield return new(MenuGroup.Enterprises, 20, "/nhap-so-lieu", "Nhập số liệu", "g n", "upload");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<Type> HeaderParts => [typeof(ImportNotices)];
}
