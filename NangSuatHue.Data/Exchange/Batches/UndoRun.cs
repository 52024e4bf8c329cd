using System.Data.Common;
using System.Text.Json;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// Takes a batch back in one transaction: removes what it inserted and nobody edited since, sets changed values back where they still are what
/// the batch wrote, keeps and lists the rest. Releases the batch's key.
/// </summary>
internal sealed class UndoRun(DbGate gate, TimeProvider clock)
{
    public async Task<UndoReport> ExecuteAsync(Actor actor, int batchId, CancellationToken ct)
    {
        using var importLock = await ImportLock.AcquireAsync(gate.DataDirectory, TimeSpan.FromMinutes(30), ct);
        if (importLock is null)
        {
            return new UndoReport { BatchId = batchId, Status = "busy" };
        }

        await using var connection = await gate.OpenAsync(ct);
        var lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var report = await RunAsync(connection, lookups, actor, batchId, ct);
            await ChangeChain.EndAsync(connection, report.Status == "undone", ct);
            return report;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    private async Task<UndoReport> RunAsync(DbConnection connection, Lookups lookups, Actor actor, int batchId, CancellationToken ct)
    {
        (int Status, string Kind)? found = null;
        await foreach (
            var r in connection.QueryAsync<(int Status, string Kind)>("SELECT status, kind FROM import_batches WHERE id = @p0", ct, batchId)
        )
        {
            found = (r.Status, r.Kind);
        }

        if (found is not { } batch || !ImportRights.May(gate.Features, actor, batch.Kind))
        {
            return new UndoReport { BatchId = batchId, Status = "notFound" };
        }

        if (batch.Status != (int)BatchStatus.Committed)
        {
            return new UndoReport { BatchId = batchId, Status = "notCommitted" };
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var kind = KindIndex.Of(gate.Features).Find(batch.Kind)!;
        var report = await ImportRun
            .ImporterOf(gate.Features, kind)
            .UndoAsync(new Importer.Standing(gate.Features, connection, kind, lookups, actor, batchId, now), ct);
        return await CloseAsync(connection, actor, now, report, ct);
    }

    private static async Task<UndoReport> CloseAsync(DbConnection connection, Actor actor, DateTime now, UndoReport report, CancellationToken ct)
    {
        await connection.ExecuteAsync(
            "UPDATE import_batches SET status = @p1, idempotency_key = NULL, undone_at = @p2, undone_by = @p3, "
                + "undo_report = @p4, version = version + 1 WHERE id = @p0",
            ct,
            report.BatchId,
            (int)BatchStatus.Undone,
            now,
            actor.Name,
            JsonSerializer.Serialize(report, ImportSettings.Json)
        );
        return report;
    }
}
