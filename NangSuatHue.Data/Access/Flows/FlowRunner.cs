using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Access.Flows;

/// <summary>
/// Takes a record of any workflow one step on: side and right, version, reason, rules, event, history and notices in one transaction. Who comes second gets
/// a Conflict with what stands.
/// </summary>
public sealed class FlowRunner(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    private static readonly string[] Stamps = [nameof(IVersioned.Version), "ChangedAt", "ChangedBy"];

    /// <summary>
    /// NotFound where the actor may not know of the record; Forbidden where the table does not give the act; Conflict, with the record that stands, where
    /// somebody was first; Invalid names the broken rules. Gives the record after the step.
    /// </summary>
    // Long: what every step of every workflow goes through, in order: a reader finds here all of it.
    public async Task<Outcome<TRecord>> RunAsync<TRecord, TState, TAct, TSide>(
        Actor actor,
        FlowMove<TRecord, TState, TAct, TSide> move,
        CancellationToken ct = default
    )
        where TRecord : class
        where TState : struct, Enum
        where TAct : struct, Enum
        where TSide : struct, Enum
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (move.MayAsync is not null && !await move.MayAsync(db, ct))
        {
            return OutcomeKind.Forbidden;
        }

        if (await move.FindAsync(db, ct) is not var (record, side))
        {
            return OutcomeKind.NotFound;
        }

        if (move.Version is { } seen && (record as IVersioned)?.Version != seen && !side.Equals(default(TSide)))
        {
            return Outcome<TRecord>.Conflict(record);
        }

        if (move.Flow.Step(move.State(record), move.Act, side) is not { } step)
        {
            return move.LateIsConflict && !side.Equals(default(TSide)) ? Outcome<TRecord>.Conflict(record) : OutcomeKind.Forbidden;
        }

        var turn = new FlowTurn<TRecord, TState, TSide>(db, actor, clock.GetUtcNow().UtcDateTime, record, side, step, Clean(move.Reason));
        try
        {
            var issues = CheckReason(step, turn.Reason, move);
            if (move.CheckAsync is not null)
            {
                issues.AddRange(await move.CheckAsync(turn, ct));
            }

            if (issues.Count > 0)
            {
                return Outcome<TRecord>.Invalid(issues);
            }

            move.Take(turn);
            if (move.FollowAsync is not null)
            {
                await move.FollowAsync(turn, ct);
            }

            AddHistory(turn, move.History, move.Shown, move.Noted is null ? turn.Reason : move.Noted());
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), move.Years?.Invoke(record) ?? new HashSet<int>(), ct);
            await transaction.CommitAsync(ct);
            return record;
        }
        catch (DbUpdateException e)
            when (e is DbUpdateConcurrencyException || (e.InnerException is DbException inner && DatabaseTroubles.IsUnique(inner)))
        {
            // Somebody was first between the look and the write.
            await transaction.RollbackAsync(ct);
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            return Outcome<TRecord>.Conflict((await fresh.FindAsync<TRecord>(Key(db.Entry(record)), ct))!);
        }
    }

    private static List<Issue> CheckReason<TRecord, TState, TAct, TSide>(
        FlowStep<TState> step,
        string? reason,
        FlowMove<TRecord, TState, TAct, TSide> move
    )
        where TRecord : class
        where TState : struct, Enum
        where TAct : struct, Enum
        where TSide : struct, Enum =>
        step.NeedsReason && reason is null ? [new Issue(move.ReasonField, "required")]
        : reason?.Length > move.LongestReason ? [new Issue(move.ReasonField, "text_long", move.LongestReason.ToString(CultureInfo.InvariantCulture))]
        : [];

    private static string? Clean(string? text) => CellText.OrNull(text, keepLines: true);

    /// <summary>What the step changed in the record, by column.</summary>
    private static void AddHistory<TRecord, TState, TSide>(
        FlowTurn<TRecord, TState, TSide> turn,
        Func<TRecord, Change>? history,
        IReadOnlySet<string>? shown,
        string? reason
    )
        where TRecord : class
        where TState : struct, Enum
    {
        if (history is null)
        {
            return;
        }

        var changed = turn
            .Db.Entry(turn.Record)
            .Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && !Stamps.Contains(p.Metadata.Name))
            .Select(p => (Column: p.Metadata.GetColumnName(), Before: Plain(p.OriginalValue), After: Plain(p.CurrentValue)))
            .Where(c => shown?.Contains(c.Column) != false)
            .ToList();
        var line = history(turn.Record);
        (line.At, line.Actor, line.Action, line.Reason) = (turn.Now, turn.Actor.Name, ChangeAction.Updated, reason);
        line.Before = ChangeLog.Json(changed.Select(c => (c.Column, c.Before)));
        line.After = ChangeLog.Json(changed.Select(c => (c.Column, c.After)));
        turn.Db.Changes.Add(line);
    }

    private static object? Plain(object? value) => value is Enum code ? Convert.ToInt32(code, CultureInfo.InvariantCulture) : value;

    private static object?[] Key(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue).ToArray();
}
