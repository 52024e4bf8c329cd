using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>Upload and download of survey files.</summary>
public static class ImportEndpoints
{
    private const int MaxFormPart = 64 << 10;

    /// <summary>Maps them.</summary>
    public static void MapImports(this WebApplication app)
    {
        app.MapPost("/nhap-so-lieu/tai-len", UploadAsync).RequireAuthorization().DisableAntiforgery();
        app.MapGet("/nhap-so-lieu/{id:int}/bi-loai.csv", RejectedAsync).RequireAuthorization();
    }

    /// <summary>
    /// Reads the multipart body section by section: the token first, then each file straight to disk. Nothing is held in memory and no
    /// transaction is open while the socket is read. One file leads to its batch; several, or a ZIP, to their list.
    /// </summary>
    // Long: the body is read once and in order: each part decides what the next may be.
    private static async Task<IResult> UploadAsync(HttpContext context, UploadFiles slice, IAntiforgery antiforgery)
    {
        var ct = context.RequestAborted;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadFiles.MostBytes;
        }

        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary
        )
        {
            return Results.BadRequest();
        }

        var reader = new MultipartReader(boundary, context.Request.Body);
        var trusted = false;
        string? kind = null;
        var actor = CurrentActor.From(context.User);
        var received = new ReceivedFiles();
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                if (!disposition.IsFileDisposition())
                {
                    if (disposition.Name.Value?.Trim('"') == "loai")
                    {
                        using var text = new StreamReader(new LimitedStream(section.Body, MaxFormPart));
                        kind = KindIndex.Of(context.RequestServices.GetRequiredService<FeatureSet>()).Find(await text.ReadToEndAsync(ct))?.Name;
                    }
                    else if (disposition.Name.Value?.Trim('"') == "__RequestVerificationToken")
                    {
                        using var text = new StreamReader(new LimitedStream(section.Body, MaxFormPart));
                        context.Request.Headers["RequestVerificationToken"] = await text.ReadToEndAsync(ct);
                        trusted = await antiforgery.IsRequestValidAsync(context);
                    }

                    continue;
                }

                if (!trusted)
                {
                    return Results.BadRequest();
                }

                var name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value?.Trim('"') ?? "";
                if (name.Length > 0 && await slice.AddAsync(actor, section.Body, name, kind, received, ct) is { IsOk: false })
                {
                    return Results.StatusCode(StatusCodes.Status403Forbidden);
                }
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or BadHttpRequestException)
        {
            // The body broke off or is no multipart: what came whole before stands in the list of batches, nothing is written.
            return received.Count > 0 ? await AnswerAsync(slice, actor, received) : Results.BadRequest();
        }

        return received.Count > 0 ? await AnswerAsync(slice, actor, received) : Results.BadRequest();
    }

    private static async Task<IResult> AnswerAsync(UploadFiles slice, Actor actor, ReceivedFiles received) =>
        received is { Archive: null, Batches: [var id], Refused: [] } ? Results.LocalRedirect($"/nhap-so-lieu/{id}")
        : received is { Archive: null, Batches: [], Refused: [var file] }
            ? Results.LocalRedirect("/nhap-so-lieu?loi=" + Uri.EscapeDataString(file.Code))
        : Results.LocalRedirect($"/nhap-so-lieu/luot/{await slice.CloseAsync(actor, received)}");

    private static async Task<IResult> RejectedAsync(int id, HttpContext context, DownloadRejected slice)
    {
        var spool = Download.Spool();
        var outcome = await slice.RunAsync(CurrentActor.From(context.User), id, Languages.IsVietnamese, spool, context.RequestAborted);
        if (!outcome.IsOk)
        {
            await spool.DisposeAsync();
            return Results.StatusCode(outcome.Kind == OutcomeKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        spool.Position = 0;
        return Results.File(spool, "text/csv; charset=utf-8", outcome.Value);
    }

    private sealed class LimitedStream(Stream inner, int limit) : Stream
    {
        private int left = limit;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var n = await inner.ReadAsync(buffer, cancellationToken);
            return (left -= n) < 0 ? throw new InvalidDataException("A form part is too large.") : n;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
