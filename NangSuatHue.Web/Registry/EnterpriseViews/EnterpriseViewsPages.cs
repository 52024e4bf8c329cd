using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Foundation.Jobs;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>The list of enterprises and the page of one.</summary>
public sealed class EnterpriseViewsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddJob<ReadyJob>();
        builder.Services.AddScoped<SeenSheet>();
    }

    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapEnterprises();
    }

    /// <inheritdoc />
    public override void MapApi(RouteGroupBuilder api, FeatureSet features) => ApiEnterprises.Map(api);

    /// <inheritdoc />
    public override IEnumerable<object> Parts => ApiEnterprises.Shapes;

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.ReadRegistry))
        {
            yield return new(MenuGroup.Enterprises, 10, "/doanh-nghiep", "Danh sách", "g d", "building");
        }

        if (reader.OwnTaxCode is { } own)
        {
            yield return new(MenuGroup.Own, 10, $"/doanh-nghiep/{own}", "Doanh nghiệp của tôi", "g d", "building");
        }
    }
}
