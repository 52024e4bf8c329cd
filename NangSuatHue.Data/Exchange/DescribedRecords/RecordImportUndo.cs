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
internal static class RecordImportUndo
{
    public static async Task<UndoReport> RunAsync(
        DbConnection connection,
        RecordKind kind,
        Actor actor,
        int batchId,
        DateTime now,
        CancellationToken ct
    )
    {
        var (restored, kept, years) = (0, new List<KeptValue>(), new List<object?>());
        var changes = new List<(int Id, int? Row, Dictionary<string, object?> Before, Dictionary<string, object?> After)>();
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
            changes.Add((r.EntityId, r.BatchRow, LedgerJson.Values(r.Before), LedgerJson.Values(r.After)));
        }

        foreach (var (id, row, before, after) in changes)
        {
            if ((await RecordSql.ReadAsync(connection, kind, "t.id = @p0", ct, id)).FirstOrDefault() is not { } current)
            {
                continue;
            }

            var back = new List<(string Column, object? Before, object? After)>();
            foreach (var (column, value) in after)
            {
                if (RecordSql.Same(current.Values[column], value))
                {
                    back.Add((column, current.Values[column], Typed(kind, column, before[column])));
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

            if (back.Count > 0)
            {
                await RecordSql.UpdateAsync(
                    connection,
                    kind,
                    current,
                    back.Select(b => (b.Column, b.After)).ToList(),
                    new RecordStamp(actor.Name, now),
                    ct
                );
                await ChangeLog.AddAsync(
                    connection,
                    ct,
                    now,
                    actor.Name,
                    batchId,
                    row,
                    kind.Entity,
                    id,
                    RecordImport.OwnerOf(current.Values),
                    null,
                    ChangeAction.Undone,
                    back
                );
                restored += back.Count(b => !kind.Derived.Contains(b.Column));
                years.Add(current.Values.GetValueOrDefault("year"));
            }
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

    private static object? Typed(RecordKind kind, string column, object? value) =>
        value is string text && kind.Fields.FirstOrDefault(f => f.Column == column)?.Type == FieldType.Date
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : value;
}
