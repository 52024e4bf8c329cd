using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Puts a record away instead of deleting it, and brings it back.</summary>
public sealed class ArchiveRecord(DbGate gate, TimeProvider clock)
{
    /// <summary>Conflict where the version is not the one seen.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, RecordKind kind, int id, int version, bool archive, CancellationToken ct = default)
    {
        if (!RecordRights.MayArchive(actor, kind))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var stored = (await RecordSql.ReadAsync(connection, kind, "t.id = @p0", ct, id)).FirstOrDefault();
            var now = clock.GetUtcNow().UtcDateTime;
            var done =
                stored is not null
                && await connection.ExecuteAsync(
                    $"UPDATE {kind.Table} SET archived = @p2, version = version + 1, changed_at = @p3, changed_by = @p4 WHERE id "
                        + "= @p0 AND version = @p1 AND archived <> @p2",
                    ct,
                    id,
                    version,
                    archive,
                    now,
                    actor.Name
                ) == 1;
            if (done)
            {
                await ChangeLog.AddAsync(
                    connection,
                    ct,
                    now,
                    actor,
                    kind.Entity,
                    id,
                    RecordImport.OwnerOf(stored!.Values),
                    archive ? ChangeAction.Archived : ChangeAction.Restored,
                    []
                );
                await RecordSql.TouchYearsAsync(connection, kind, [stored.Values.GetValueOrDefault("year")], ct);
            }

            await ChangeChain.EndAsync(connection, done, ct);
            return done ? new Done()
                : stored is null ? OutcomeKind.NotFound
                : OutcomeKind.Conflict;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }
}
