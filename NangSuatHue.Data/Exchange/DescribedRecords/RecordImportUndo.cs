using System.Data.Common;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>
/// Takes a roster's batch back inside the caller's transaction: changed values are set back where they are still what the batch wrote, records that it
/// made and nobody touched since are removed, the rest is kept and named.
/// </summary>
internal sealed class RecordImportUndo(DbConnection connection, RecordKind kind, Actor actor, int batchId, DateTime now, CancellationToken ct)
{
    private readonly List<KeptValue> kept = [];
    private readonly List<object?> years = [];

    /// <summary>Does it.</summary>
    public async Task<UndoReport> RunAsync()
    {
        var restored = 0;
        foreach (var change in await ChangesAsync())
        {
            restored += await RestoreAsync(change);
        }

        var made = await RecordSql.ReadAsync(connection, kind, "t.batch_id = @p0", ct, batchId);
        years.AddRange(made.Select(m => m.Values.GetValueOrDefault("year")));
        var removed = await connection.ExecuteAsync($"DELETE FROM {kind.Table} WHERE batch_id = @p0 AND version = 1", ct, batchId);
        kept.AddRange(made.Where(m => m.Version > 1).Select(m => new KeptValue { TaxCode = RecordSql.TitleOf(kind, m.Values), Column = "*" }));
        await RecordSql.TouchYearsAsync(connection, kind, years, ct);
        return new UndoReport
        {
            BatchId = batchId,
            Status = "undone",
            RecordsRemoved = removed,
            ValuesRestored = restored,
            Kept = kept,
        };
    }

    private async Task<List<Written>> ChangesAsync()
    {
        var changes = new List<Written>();
        await foreach (
            var r in connection.QueryAsync<(int EntityId, int? BatchRow, string Before, string After)>(
                "SELECT entity_id, batch_row, before, after FROM changes WHERE batch_id = @p0 AND "
                    + $"action = {ChangeAction.Updated:D} AND entity = @p1 ORDER BY id DESC",
                ct,
                batchId,
                (int)kind.Entity
            )
        )
        {
            changes.Add(new(r.EntityId, r.BatchRow, LedgerJson.Values(r.Before), LedgerJson.Values(r.After)));
        }

        return changes;
    }

    /// <summary>Sets back what is still as the batch wrote it; gives how many values.</summary>
    private async Task<int> RestoreAsync(Written change)
    {
        if ((await RecordSql.ReadAsync(connection, kind, "t.id = @p0", ct, change.Id)).FirstOrDefault() is not { } current)
        {
            return 0;
        }

        var back = new List<(string Column, object? Before, object? After)>();
        foreach (var (column, value) in change.After)
        {
            if (RecordSql.Same(current.Values[column], value))
            {
                back.Add((column, current.Values[column], Typed(kind, column, change.Before[column])));
            }
            else if (!kind.Derived.Contains(column))
            {
                kept.Add(
                    new KeptValue
                    {
                        TaxCode = RecordSql.TitleOf(kind, current.Values),
                        Column = column,
                        Imported = RecordSql.Shown(value),
                        Current = RecordSql.Shown(current.Values[column]),
                    }
                );
            }
        }

        if (back.Count == 0)
        {
            return 0;
        }

        var set = back.Select(b => (b.Column, b.After)).ToList();
        await RecordSql.UpdateAsync(connection, kind, current, set, new RecordStamp(actor.Name, now), ct);
        await ChangeLog.AddAsync(
            connection,
            ct,
            now,
            actor,
            batchId,
            change.Row,
            kind.Entity,
            change.Id,
            RecordImport.OwnerOf(current.Values),
            null,
            ChangeAction.Undone,
            back
        );
        years.Add(current.Values.GetValueOrDefault("year"));
        return back.Count(b => !kind.Derived.Contains(b.Column));
    }

    /// <summary>A change of a record that the batch made, with the values on both sides.</summary>
    private sealed record Written(int Id, int? Row, Dictionary<string, object?> Before, Dictionary<string, object?> After);

    private static object? Typed(RecordKind kind, string column, object? value) =>
        value is string text && kind.Fields.FirstOrDefault(f => f.Column == column)?.Type == FieldType.Date
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : value;
}
