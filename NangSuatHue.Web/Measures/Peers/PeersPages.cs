using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Measures.Peers;

/// <summary>Productivity of one enterprise beside its peers.</summary>
public sealed class PeersPages : WebFeature
{
    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapDistributions();
    }

    /// <inheritdoc />
    public override void MapApi(RouteGroupBuilder api, FeatureSet features) => DistributionEndpoints.MapApi(api);

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (reader.OwnTaxCode is { } own)
        {
            yield return new(MenuGroup.Own, 20, $"/doanh-nghiep/{own}/nang-suat", "Năng suất của tôi", Icon: "chart");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(70, "Phân bố năng suất", "/phan-bo-nang-suat", minor: true)];
}
