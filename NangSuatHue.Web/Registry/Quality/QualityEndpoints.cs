using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>Downloads of the desk.</summary>
public static class QualityEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapQuality(this WebApplication app)
    {
        foreach (var format in new[] { ExportFormat.Csv, ExportFormat.Xlsx })
        {
            app.MapGet(
                    QualityQuery.Path + "/xuat." + format.ToString().ToLowerInvariant(),
                    (HttpContext context, ExportFindings slice) => ExportAsync(context, slice, format)
                )
                .RequireAuthorization();
        }
    }

    private static Task<IResult> ExportAsync(HttpContext context, ExportFindings slice, ExportFormat format)
    {
        var (filter, _) = QualityQuery.Read(context.Request.QueryString.Value ?? "");
        return Download.SendAsync(
            "phat-hien-chat-luong",
            format,
            file => slice.RunAsync(CurrentActor.From(context.User), filter, Languages.IsVietnamese, format, file, context.RequestAborted)
        );
    }
}
