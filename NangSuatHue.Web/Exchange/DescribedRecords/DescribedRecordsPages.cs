using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>Lists, pages, forms and files of every kind of record.</summary>
public sealed class DescribedRecordsPages : WebFeature
{
    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapRecords();
    }

    /// <inheritdoc />
    public override void MapApi(RouteGroupBuilder api, FeatureSet features) => ApiRecords.Map(api, features);

    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(80, "Giao diện lập trình", "/lap-trinh", minor: true)];
}
