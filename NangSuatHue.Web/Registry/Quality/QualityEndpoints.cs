using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>Downloads of the desk.</summary>
public static class QualityEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapQuality(this WebApplication app) => app.MapGet(QualityQuery.Path + "/xuat.csv", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(HttpContext context, ExportFindings slice)
    {
        var (filter, _) = QualityQuery.Read(context.Request.QueryString.Value ?? "");

        // Spooled to a file that vanishes with its handle: the answer begins only when the whole export stands.
        var spool = new FileStream(
            System.IO.Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        var outcome = await slice.RunAsync(CurrentActor.From(context.User), filter, Languages.IsVietnamese, spool, context.RequestAborted);
        if (outcome.Kind != OutcomeKind.Ok)
        {
            await spool.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        spool.Position = 0;
        return Results.File(spool, "text/csv; charset=utf-8", "phat-hien-chat-luong.csv");
    }
}
