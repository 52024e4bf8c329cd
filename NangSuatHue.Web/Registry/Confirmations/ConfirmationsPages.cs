using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Confirmations;

/// <summary>The yearly confirmation.</summary>
public sealed class ConfirmationsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ConfirmOptions>("Confirm");
    }
}
