using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Programme.Pilots.Desk;
using NangSuatHue.Web.Programme.Pilots.Proposal;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>Pilot projects.</summary>
public sealed class PilotsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder) => builder.Services.AddScoped<WizardStart>();

    /// <inheritdoc />
    public override void Map(WebApplication app) => app.MapPilots();

    /// <inheritdoc />
    public override void MapApi(RouteGroupBuilder api, FeatureSet features) => ApiPilots.Map(api);

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader) => KindMenu.Of(reader, PilotKind.Kind, MenuGroup.Programme, 10, "Dự án điểm");
}
