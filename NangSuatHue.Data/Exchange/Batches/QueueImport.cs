using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Asks for a checked batch to be written. The queue does it, whether or not anybody stays on the page.</summary>
public sealed class QueueImport(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Conflict where the batch was not checked, or is queued or written already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await ImportRights.MayAsync(db, actor, batchId, ct))
        {
            return ImportRights.Refusal(db.Features, actor);
        }

        var done = await db
            .ImportBatches.Where(b => b.Id == batchId && b.Status == BatchStatus.Previewed)
            .ExecuteUpdateAsync(
                s => s.SetProperty(b => b.Status, BatchStatus.Queued).SetProperty(b => b.Attempts, 0).SetProperty(b => b.Version, b => b.Version + 1),
                ct
            );
        return done == 1 ? new Done()
            : await db.ImportBatches.AnyAsync(b => b.Id == batchId, ct) ? OutcomeKind.Conflict
            : OutcomeKind.NotFound;
    }
}
