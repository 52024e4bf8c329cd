using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Foundation.Files;

/// <summary>Downloads of uploaded files: only to those entitled, always as a download, never run or shown within the site.</summary>
public static class FileEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapFiles(this WebApplication app) =>
        app.MapGet(
                "/tep/{id:int}",
                async (int id, HttpContext context, OpenAttachment slice) =>
                {
                    var outcome = await slice.RunAsync(CurrentActor.From(context.User), id, context.RequestAborted);
                    if (outcome.Kind != OutcomeKind.Ok)
                    {
                        return Results.NotFound();
                    }

                    var (file, path) = (outcome.Value!.File, outcome.Value.Path);
                    context.Response.Headers.CacheControl = "private, no-store";
                    context.Response.Headers["X-Download-Options"] = "noopen";
                    return Results.File(path, file.ContentType, file.Name);
                }
            )
            .RequireAuthorization();
}
