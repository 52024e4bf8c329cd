using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>One file of an upload.</summary>
/// <param name="Batch">Its batch.</param>
/// <param name="Report">The last check without its problems; null before it.</param>
public sealed record UploadedFile(ImportBatch Batch, ImportReport? Report)
{
    /// <summary>How many questions must be answered before it can be written.</summary>
    public int Questions => Batch.Status == BatchStatus.Uploaded ? Report?.Questions.Count ?? 0 : 0;

    /// <summary>Whether it still waits for its first check.</summary>
    public bool IsUnchecked => Batch.Status == BatchStatus.Uploaded && Report is null;

    /// <summary>Whether it was checked and cannot be read.</summary>
    public bool IsUnreadable => Batch.Status == BatchStatus.Uploaded && Report?.Status == ImportStatus.Unreadable;
}

/// <summary>Several files that came together.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Files">Those of its files that the reader may import, in the order they came.</param>
public sealed record UploadView(ImportUpload Upload, IReadOnlyList<UploadedFile> Files);

/// <summary>Reads an upload with its files.</summary>
public sealed class GetUpload(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound for no such upload, or where the reader may import none of its files and did not send it.</summary>
    public async Task<Outcome<UploadView>> RunAsync(Actor actor, int uploadId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kinds = ImportRights.Kinds(db.Features, actor).Select(k => k.Name).ToList();
        if (kinds.Count == 0)
        {
            return OutcomeKind.Forbidden;
        }

        var upload = await db.ImportUploads.AsNoTracking().FirstOrDefaultAsync(u => u.Id == uploadId, ct);
        var batches = await db
            .ImportBatches.AsNoTracking()
            .Where(b => b.UploadId == uploadId && kinds.Contains(b.Kind))
            .OrderBy(b => b.Id)
            .ToListAsync(ct);
        return upload is null || (batches.Count == 0 && (actor.UserId is null || upload.OwnerId != actor.UserId))
            ? OutcomeKind.NotFound
            : new UploadView(
                upload,
                batches.ConvertAll(b => new UploadedFile(
                    b,
                    b.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(b.Report, ImportSettings.Json)
                ))
            );
    }
}
