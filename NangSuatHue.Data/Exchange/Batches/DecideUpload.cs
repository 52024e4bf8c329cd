using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Asks for all checked files of an upload to be written, or gives up those that are not written.</summary>
public sealed class DecideUpload(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Queues every checked file without open questions; gives how many. The order is that in which they came.</summary>
    public Task<Outcome<int>> QueueAsync(Actor actor, int uploadId, CancellationToken ct = default) =>
        MoveAsync(actor, uploadId, [BatchStatus.Previewed], BatchStatus.Queued, ct);

    /// <summary>Gives up every file that is not written and not being written; gives how many.</summary>
    public Task<Outcome<int>> CancelAsync(Actor actor, int uploadId, CancellationToken ct = default) =>
        MoveAsync(actor, uploadId, [BatchStatus.Uploaded, BatchStatus.Previewed, BatchStatus.Queued, BatchStatus.Failed], BatchStatus.Cancelled, ct);

    private async Task<Outcome<int>> MoveAsync(Actor actor, int uploadId, BatchStatus[] from, BatchStatus to, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kinds = ImportRights.Kinds(db.Features, actor).Select(k => k.Name).ToList();
        return kinds.Count == 0
            ? OutcomeKind.Forbidden
            : await db
                .ImportBatches.Where(b => b.UploadId == uploadId && kinds.Contains(b.Kind) && from.Contains(b.Status))
                .ExecuteUpdateAsync(
                    s => s.SetProperty(b => b.Status, to).SetProperty(b => b.Attempts, 0).SetProperty(b => b.Version, b => b.Version + 1),
                    ct
                );
    }
}
