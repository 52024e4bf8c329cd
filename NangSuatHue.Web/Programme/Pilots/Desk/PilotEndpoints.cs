using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>Downloads of pilot projects.</summary>
public static class PilotEndpoints
{
    /// <summary>Maps the downloads: exactly what the page of the same query shows.</summary>
    public static void MapPilots(this WebApplication app)
    {
        app.MapGet("/du-an/tai-ve.csv", (HttpContext context, ExportPilots slice) => ExportAsync(context, slice, ExportFormat.Csv))
            .RequireAuthorization();
        app.MapGet("/du-an/tai-ve.xlsx", (HttpContext context, ExportPilots slice) => ExportAsync(context, slice, ExportFormat.Xlsx))
            .RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(HttpContext context, ExportPilots slice, ExportFormat format)
    {
        var (_, filter, _) = PilotsAddress.Read(context.Request.QueryString.Value ?? "");

        // Spooled to a file that vanishes with its handle: the answer begins only when the whole export stands.
        var spool = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        var outcome = await slice.RunAsync(CurrentActor.From(context.User), filter, format, spool, context.RequestAborted);
        if (outcome.Kind != OutcomeKind.Ok)
        {
            await spool.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        spool.Position = 0;
        return format == ExportFormat.Csv
            ? Results.File(spool, "text/csv; charset=utf-8", "du-an-diem.csv")
            : Results.File(spool, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "du-an-diem.xlsx");
    }
}
