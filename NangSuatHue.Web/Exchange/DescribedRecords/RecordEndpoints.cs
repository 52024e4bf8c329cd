using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>Downloads of the lists of each kind.</summary>
public static class RecordEndpoints
{
    /// <summary>Maps the downloads.</summary>
    public static void MapRecords(this WebApplication app)
    {
        var features = app.Services.GetRequiredService<FeatureSet>();
        foreach (var kind in KindIndex.Of(features).Records)
        {
            app.MapGet(kind.Path + "/xuat.csv", (HttpContext context, ExportRecords slice) => ExportAsync(context, slice, kind, ExportFormat.Csv))
                .RequireAuthorization();
            app.MapGet(kind.Path + "/xuat.xlsx", (HttpContext context, ExportRecords slice) => ExportAsync(context, slice, kind, ExportFormat.Xlsx))
                .RequireAuthorization();
        }

        app.MapGet("/nhap-so-lieu/mau/{kind}.{ending}", TemplateAsync).RequireAuthorization();
        app.MapGet(
            "/du-lieu/nang-suat-thanh-pho.csv",
            (HttpContext context, ExportRecords slice) =>
                ExportAsync(context, slice, CitySeriesKind.Kind, ExportFormat.Csv, "nang-suat-thanh-pho-hue")
        );
    }

    /// <summary>A file to fill in for a kind that the caller may import.</summary>
    private static async Task<IResult> TemplateAsync(
        HttpContext context,
        string kind,
        string ending,
        GetReferenceNames references,
        FeatureSet features
    )
    {
        if (
            KindIndex.Of(features).Find(kind) is not { } known
            || ending is not ("xlsx" or "csv")
            || !ImportRights.May(features, CurrentActor.From(context.User), known.Name)
        )
        {
            return Results.NotFound();
        }

        var output = new MemoryStream();
        if (ending == "csv")
        {
            ImportTemplate.WriteCsv(known, Languages.IsVietnamese, output);
        }
        else
        {
            var names = await references.RunAsync(context.RequestAborted);
            ImportTemplate.WriteXlsx(
                known,
                Languages.IsVietnamese,
                new Dictionary<FieldType, IReadOnlyList<string>>
                {
                    [FieldType.Commune] = [.. names.Communes.Values],
                    [FieldType.Item] = [.. names.Items.Select(i => i.Code)],
                },
                output
            );
        }

        return Results.File(
            output.ToArray(),
            ending == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"mau-{known.Name}.{ending}"
        );
    }

    private static Task<IResult> ExportAsync(HttpContext context, ExportRecords slice, RecordKind kind, ExportFormat format, string? name = null)
    {
        var (filter, _) = RecordQueryText.Read(kind, context.Request.QueryString.Value ?? "");
        return Download.SendAsync(
            name ?? kind.Path.TrimStart('/'),
            format,
            file => slice.RunAsync(CurrentActor.From(context.User), kind, filter, format, file, context.RequestAborted)
        );
    }
}
