using NangSuatHue.Data.CitySeries;

namespace NangSuatHue.Web.Public;

/// <summary>Open data for everybody.</summary>
public static class PublicEndpoints
{
    /// <summary>Maps the downloads.</summary>
    public static void MapPublic(this WebApplication app)
    {
        app.MapGet("/du-lieu/nang-suat-thanh-pho.csv", async (ExportCitySeries slice, HttpContext context, CancellationToken ct) =>
        {
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"nang-suat-thanh-pho-hue.csv\"";
            var buffer = new MemoryStream();
            await slice.RunAsync(buffer, ct);
            buffer.Position = 0;
            await buffer.CopyToAsync(context.Response.Body, ct);
        });
    }
}
