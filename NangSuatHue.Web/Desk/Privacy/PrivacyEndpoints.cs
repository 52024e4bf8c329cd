using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Privacy;

/// <summary>Downloads of one's own data.</summary>
public static class PrivacyEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPrivacy(this WebApplication app) => app.MapGet("/du-lieu-cua-toi/tai-ve.json", PersonAsync).RequireAuthorization();

    private static async Task<IResult> PersonAsync(HttpContext context, ExportPerson slice)
    {
        var spool = Download.Spool();
        var outcome = await slice.RunAsync(CurrentActor.From(context.User), spool, context.RequestAborted);
        if (outcome.Kind != OutcomeKind.Ok)
        {
            await spool.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "no-store";
        spool.Position = 0;
        return Results.File(spool, "application/json; charset=utf-8", "du-lieu-cua-toi.json");
    }
}
