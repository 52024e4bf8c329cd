using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Foundation.Files;

/// <summary>Stored files.</summary>
public sealed class FilesPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<AntivirusOptions>("Antivirus");
    }

    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapFiles();
    }
}
