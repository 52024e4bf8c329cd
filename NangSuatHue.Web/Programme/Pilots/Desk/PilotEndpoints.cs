using NangSuatHue.Data.Exchange.Exports;
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

    private static Task<IResult> ExportAsync(HttpContext context, ExportPilots slice, ExportFormat format)
    {
        var (_, filter, _) = PilotsAddress.Read(context.Request.QueryString.Value ?? "");
        return Download.SendAsync(
            "du-an-diem",
            format,
            file => slice.RunAsync(CurrentActor.From(context.User), filter, format, file, context.RequestAborted)
        );
    }
}
