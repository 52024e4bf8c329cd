using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>Downloads of the list.</summary>
public static class EnterpriseEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEnterprises(this WebApplication app)
    {
        app.MapGet("/doanh-nghiep/xuat.csv", (HttpContext context, ExportEnterprises slice) => ExportAsync(context, slice, ExportFormat.Csv))
            .RequireAuthorization();
        app.MapGet("/doanh-nghiep/xuat.xlsx", (HttpContext context, ExportEnterprises slice) => ExportAsync(context, slice, ExportFormat.Xlsx))
            .RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(HttpContext context, ExportEnterprises slice, ExportFormat format)
    {
        var (filter, _) = FilterQuery.Read(context.Request.QueryString.Value ?? "");
        var ct = context.RequestAborted;

        // Spooled to a file that vanishes with its handle: the answer begins only when the whole export stands, and memory stays flat.
        var spool = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        var outcome = await slice.RunAsync(CurrentActor.From(context.User), filter, format, allYears: false, spool, ct);
        if (outcome.Kind != OutcomeKind.Ok)
        {
            await spool.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        spool.Position = 0;
        return format == ExportFormat.Csv
            ? Results.File(spool, "text/csv; charset=utf-8", "doanh-nghiep.csv")
            : Results.File(spool, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "doanh-nghiep.xlsx");
    }
}
