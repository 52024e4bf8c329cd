using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Foundation.Jobs;

/// <summary>The work in the background.</summary>
public sealed class JobsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder) => builder.Services.AddHostedService<JobKeeper>();
}
