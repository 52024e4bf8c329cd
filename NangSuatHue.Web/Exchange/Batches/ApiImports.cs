using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Api;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>Imports by programs: the same road as the page. A commit is queued and answered with the batch's address.</summary>
internal static class ApiImports
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/imports", CreateAsync)
            .WithName("create-imports")
            .WithSummary("Import a file: multipart/form-data with kind (optional) and file; dryRun=true checks only")
            .WithTags("imports")
            .DisableAntiforgery();
        api.MapGet("/imports/{id:int}", GetAsync).WithName("get-imports").WithSummary("State and report of an import").WithTags("imports");
        api.MapGet("/imports/{id:int}/rejected.csv", RejectedAsync)
            .WithName("rejected-imports")
            .WithSummary("The rejected rows with their reasons")
            .WithTags("imports");
        api.MapPost("/imports/{id:int}/undo", UndoAsync)
            .WithName("undo-imports")
            .WithSummary("Take a whole import back")
            .WithTags("imports")
            .DisableAntiforgery();
    }

    private static Task<IResult> CreateAsync(
        HttpContext context,
        UploadFile upload,
        PreviewImport preview,
        QueueImport queue,
        GetImport get,
        ImportJob worker,
        FeatureSet features
    ) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Import,
            async actor =>
            {
                var ct = context.RequestAborted;
                if (ImportRights.Kinds(features, actor).Count == 0)
                {
                    return ApiCall.Refused((Outcome<int>)OutcomeKind.Forbidden);
                }

                if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                {
                    limit.MaxRequestBodySize = UploadFile.MaxBytes + (1 << 20);
                }

                var (uploaded, refused) = await ReceiveAsync(context, actor, upload, features);
                if (uploaded is not { Kind: OutcomeKind.Ok })
                {
                    return refused ?? ApiCall.Refused(uploaded!);
                }

                var id = uploaded.Value;
                var report = await preview.RunAsync(actor, id, await SettingsAsync(context, actor, id, get), ct: ct);
                if (!report.IsOk)
                {
                    return ApiCall.Refused(report);
                }

                if (report.Value.Status != ImportStatus.DryRun)
                {
                    return await ShowAsync(context, actor, id, get, StatusCodes.Status422UnprocessableEntity);
                }

                var dry = context.Request.Query["dryRun"].ToString() is "true" or "1";
                if (!dry)
                {
                    await queue.RunAsync(actor, id, ct);
                    worker.Wake();
                }

                context.Response.Headers.Location = $"/api/v1/imports/{id}";
                return await ShowAsync(context, actor, id, get, dry ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
            }
        );

    /// <summary>Takes the file out of the body as it comes, or says what is wrong with the body.</summary>
    private static async Task<(Outcome<int>? Uploaded, IResult? Refused)> ReceiveAsync(
        HttpContext context,
        Actor actor,
        UploadFile upload,
        FeatureSet features
    )
    {
        var ct = context.RequestAborted;
        var bad = ApiCall.Refuse(
            StatusCodes.Status400BadRequest,
            "multipart",
            "Gửi multipart/form-data có phần file (và kind đứng trước, nếu có).",
            "Send multipart/form-data with a part file (and kind before it, if any)."
        );
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary
        )
        {
            return (null, bad);
        }

        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            var kind = context.Request.Query["kind"].ToString() is { Length: > 0 } asked ? asked : null;
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                if (disposition.IsFileDisposition())
                {
                    if (kind is not null && KindIndex.Of(features).Find(kind) is null)
                    {
                        return (null, NoKind(features));
                    }

                    var name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value?.Trim('"') ?? "";
                    var known = kind is null ? null : KindIndex.Of(features).Find(kind)!.Name;
                    return (await upload.RunAsync(actor, section.Body, name, known, ct), null);
                }

                if (disposition.Name.Value?.Trim('"') == "kind")
                {
                    var buffer = new byte[64];
                    var n = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
                    kind = Encoding.UTF8.GetString(buffer, 0, n).Trim();
                }
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or BadHttpRequestException)
        {
            return (null, bad);
        }

        return (null, bad);
    }

    private static IResult NoKind(FeatureSet features)
    {
        var names = string.Join(", ", KindIndex.Of(features).All.Select(k => k.Name));
        return ApiCall.Refuse(StatusCodes.Status400BadRequest, "kind", $"Không có loại số liệu này: dùng {names}.", $"No such kind: use {names}.");
    }

    /// <summary>What the upload recognised, with the sheet that the caller names.</summary>
    private static async Task<ImportSettings> SettingsAsync(HttpContext context, Actor actor, int id, GetImport get)
    {
        var settings = (await get.RunAsync(actor, id, context.RequestAborted)).Value?.Settings ?? new ImportSettings();
        return context.Request.Query["sheet"].ToString() is { Length: > 0 } sheet ? settings with { Sheet = sheet } : settings;
    }

    private static Task<IResult> GetAsync(HttpContext context, int id, GetImport get) =>
        ApiCall.AsAsync(context, TokenScopes.Import, actor => ShowAsync(context, actor, id, get, StatusCodes.Status200OK));

    private static async Task<IResult> ShowAsync(HttpContext context, Actor actor, int id, GetImport get, int status)
    {
        var outcome = await get.RunAsync(actor, id, context.RequestAborted);
        if (!outcome.IsOk)
        {
            return ApiCall.Refused(outcome);
        }

        var (batch, report) = (outcome.Value.Batch, outcome.Value.Report);
        return Results.Json(
            new
            {
                batch.Id,
                batch.Kind,
                batch.FileName,
                batch.Status,
                batch.Rows,
                batch.Created,
                batch.Updated,
                batch.Unchanged,
                batch.Rejected,
                batch.Duplicates,
                batch.Warnings,
                batch.CreatedBy,
                batch.CreatedAt,
                batch.CommittedAt,
                batch.UndoneAt,
                batch.Failure,
                report?.Encoding,
                report?.Delimiter,
                Columns = report?.Columns ?? [],
                Questions = report?.Questions ?? [],
                Message = Languages.IsVietnamese ? report?.Message : report?.MessageEn,
            },
            ImportDocument.Json,
            statusCode: status
        );
    }

    private static Task<IResult> RejectedAsync(HttpContext context, int id, DownloadRejected slice) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Import,
            async actor =>
            {
                var spool = Download.Spool();
                var outcome = await slice.RunAsync(actor, id, Languages.IsVietnamese, spool, context.RequestAborted);
                if (!outcome.IsOk)
                {
                    await spool.DisposeAsync();
                    return ApiCall.Refused(outcome);
                }

                spool.Position = 0;
                return Results.File(spool, "text/csv; charset=utf-8", outcome.Value);
            }
        );

    private static Task<IResult> UndoAsync(HttpContext context, int id, UndoImport undo) =>
        ApiCall.AsAsync(
            context,
            TokenScopes.Import,
            async actor =>
            {
                var outcome = await undo.RunAsync(actor, id, context.RequestAborted);
                return outcome.IsOk ? Results.Json(outcome.Value, ImportDocument.Json)
                    : outcome.Kind == OutcomeKind.Conflict
                        ? ApiCall.Refuse(
                            StatusCodes.Status409Conflict,
                            "not_committed",
                            "Đợt này không ở trạng thái đã ghi.",
                            "This import is not written."
                        )
                    : ApiCall.Refused(outcome);
            }
        );
}
