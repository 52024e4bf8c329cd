using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Programme.Training;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Downloads of the workspace.</summary>
public static class FigureEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapFigures(this WebApplication app)
    {
        app.MapGet("/nhu-cau-dao-tao/xuat.csv", DemandsAsync).RequireAuthorization();
        app.MapGet("/du-lieu-cua-toi/tai-ve.json", PersonAsync).RequireAuthorization();
    }

    private static async Task<IResult> PersonAsync(HttpContext context, ExportPerson slice)
    {
        var spool = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
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

    private static async Task<IResult> DemandsAsync(HttpContext context, FindDemands slice)
    {
        var (filter, _) = DemandsPage.Read(context.Request.QueryString.Value ?? "");
        var spool = new MemoryStream();
        var outcome = await slice.ExportAsync(CurrentActor.From(context.User), filter, Languages.IsVietnamese, spool, context.RequestAborted);
        return outcome.Kind == OutcomeKind.Ok
            ? Results.File(spool.ToArray(), "text/csv; charset=utf-8", "nhu-cau-dao-tao.csv")
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
