using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Closes verified figures for the department too, or takes that back.</summary>
public sealed class LockFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>One enterprise's year; to unlock wants a reason. Gives the new version.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, bool closed, string? reason, CancellationToken ct = default) =>
        (
            await new FlowRunner(dbs, clock).RunAsync(actor, FiguresMove.Of(actor, key, closed ? FiguresAct.Lock : FiguresAct.Unlock, reason), ct)
        ).Select(f => f.Version);

    /// <summary>Locks every verified record of a year. Gives how many; those not verified stay open.</summary>
    public async Task<Outcome<int>> YearAsync(Actor actor, int year, CancellationToken ct = default)
    {
        if (FiguresWorkflow.SideOf(actor, 0) != FiguresSide.Department)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var now = clock.GetUtcNow().UtcDateTime;
        await connection.ExecuteAsync(
            $$"""
            INSERT INTO changes (at, actor, actor_id, entity, entity_id, enterprise_id, year, action, before, after)
            SELECT @p0, @p1, @p3, {{ChangedEntity.YearFigures:D}}, id, enterprise_id, year, {{ChangeAction.Updated:D}},
            '{"data_status":{{DataStatus.Verified:D}}}', '{"data_status":{{DataStatus.Locked:D}}}'
            FROM year_figures WHERE year = @p2 AND data_status = {{DataStatus.Verified:D}}
            """,
            ct,
            now,
            actor.Name,
            year,
            actor.UserId
        );
        var locked = await connection.ExecuteAsync(
            $"UPDATE year_figures SET data_status = {DataStatus.Locked:D}, version = version + 1 WHERE year = @p0 AND data_status = {DataStatus.Verified:D}",
            ct,
            year
        );
        await YearVersions.RaiseAsync(connection, [year], ct);
        await ChangeChain.SealAsync(connection, ct);
        await transaction.CommitAsync(ct);
        return locked;
    }
}
