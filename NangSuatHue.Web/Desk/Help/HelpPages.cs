using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Desk.Help;

/// <summary>Help for every reader.</summary>
public sealed class HelpPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder) => builder.Services.AddSettings<HelpOptions>("Help");

    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(95, "Trợ giúp", "/tro-giup", minor: true)];
}
