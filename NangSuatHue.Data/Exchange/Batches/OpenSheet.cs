using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Opens another sheet of a batch's file as a batch of its own.</summary>
public sealed class OpenSheet(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Gives the new batch's id. NotFound where the batch or its file is gone, or it read no such sheet.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int batchId, string sheet, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !ImportRights.May(db.Features, actor, batch.Kind))
        {
            return ImportRights.Refusal(db.Features, actor);
        }

        if (batch.FileRemovedAt is not null)
        {
            return OutcomeKind.NotFound;
        }

        var opened = new ImportBatch
        {
            Kind = batch.Kind,
            Settings = ImportJson.Write(ImportSettings.Parse(batch.Settings).OfSheet(sheet) with { Year = null }),
            FileName = batch.FileName,
            FileSize = batch.FileSize,
            FileSha256 = batch.FileSha256,
            Status = BatchStatus.Uploaded,
            OwnerId = actor.UserId,
            CreatedBy = actor.Name,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.ImportBatches.Add(opened);
        await db.SaveChangesAsync(ct);
        return opened.Id;
    }
}
