using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Gives a batch up before it is written.</summary>
public sealed class CancelImport(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Conflict where it is being written or was written.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await ImportRights.MayAsync(db, actor, batchId, ct))
        {
            return ImportRights.Refusal(db.Features, actor);
        }

        var done = await db
            .ImportBatches.Where(b =>
                b.Id == batchId
                && (
                    b.Status == BatchStatus.Uploaded
                    || b.Status == BatchStatus.Previewed
                    || b.Status == BatchStatus.Queued
                    || b.Status == BatchStatus.Failed
                )
            )
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Cancelled).SetProperty(b => b.Version, b => b.Version + 1), ct);
        return done == 1 ? new Done() : OutcomeKind.Conflict;
    }
}
