using NangSuatHue.Data.Exchange.Exports;
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
        app.MapGet("/doanh-nghiep/danh-sach.xlsx", SeenAsync).RequireAuthorization();
    }

    private static Task<IResult> ExportAsync(HttpContext context, ExportEnterprises slice, ExportFormat format)
    {
        var (filter, _) = FilterQuery.Read(context.Request.QueryString.Value ?? "");
        return Download.SendAsync(
            "doanh-nghiep",
            format,
            file => slice.RunAsync(CurrentActor.From(context.User), filter, format, allYears: false, file, context.RequestAborted)
        );
    }

    private static Task<IResult> SeenAsync(HttpContext context, SeenSheet sheet)
    {
        var query = context.Request.QueryString.Value ?? "";
        var (filter, _) = FilterQuery.Read(query);
        return Download.SendAsync(
            "doanh-nghiep-nhu-dang-xem",
            ExportFormat.Xlsx,
            file =>
                sheet.WriteAsync(CurrentActor.From(context.User), filter, ListColumn.Read(query) ?? ListColumn.Usual, file, context.RequestAborted)
        );
    }
}
