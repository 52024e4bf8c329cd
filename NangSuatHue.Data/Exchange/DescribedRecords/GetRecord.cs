using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Reads one record with its history.</summary>
public sealed class GetRecord(DbGate gate)
{
    private const int MaxHistory = 100;

    /// <summary>NotFound also where the actor may not know of the record. The history is shown only with the whole record.</summary>
    public async Task<Outcome<RecordDetail>> RunAsync(Actor actor, RecordKind kind, int id, CancellationToken ct = default)
    {
        await using var connection = await gate.OpenAsync(ct);
        var record = await RecordReader.OneAsync(connection, kind, actor, id, ct);
        if (record is null || (record.Archived && RecordRights.Read(actor, kind) != RecordScope.All))
        {
            return OutcomeKind.NotFound;
        }

        return new RecordDetail(
            record,
            record.Whole ? await HistoryAsync(connection, kind, id, ct) : [],
            record.Whole && !record.Archived && RecordRights.MayEdit(actor, kind, id, record.Enterprise?.Id, StateOf(kind, record)),
            RecordRights.MayArchive(actor, kind)
        );
    }

    private static async Task<List<HistoryEntry>> HistoryAsync(DbConnection connection, RecordKind kind, int id, CancellationToken ct)
    {
        var history = new List<HistoryEntry>();
        await foreach (
            var r in connection.QueryAsync<(
                DateTime At,
                string Actor,
                ChangeAction Action,
                int? BatchId,
                string? FileName,
                int? BatchRow,
                string? Before,
                string? After,
                string? Reason
            )>(
                $"""
                SELECT c.at, c.actor, c.action, c.batch_id, b.file_name, c.batch_row, c.before, c.after, c.reason FROM changes c LEFT
                    JOIN import_batches b ON b.id = c.batch_id
                WHERE c.entity = @p0 AND c.entity_id = @p1 ORDER BY c.id DESC LIMIT {MaxHistory}
                """,
                ct,
                (int)kind.Entity,
                id
            )
        )
        {
            history.Add(
                new HistoryEntry
                {
                    At = DateTime.SpecifyKind(r.At, DateTimeKind.Utc),
                    Actor = r.Actor,
                    Action = r.Action,
                    BatchId = r.BatchId,
                    FileName = r.FileName,
                    Row = r.BatchRow,
                    Reason = r.Reason,
                    Values = LedgerJson.Pairs(r.Before, r.After, kind.Derived),
                }
            );
        }

        await AddImportAsync(history, connection, kind, id, ct);
        return history;
    }

    /// <summary>The import that made the record: no change is written then for each row.</summary>
    private static async Task AddImportAsync(List<HistoryEntry> history, DbConnection connection, RecordKind kind, int id, CancellationToken ct)
    {
        await foreach (
            var r in connection.QueryAsync<(string CreatedBy, DateTime At, int Id, string FileName, int? BatchRow)>(
                "SELECT b.created_by, coalesce(b.committed_at, b.created_at), b.id, b.file_name, t.batch_row FROM "
                    + $"{kind.Table} t JOIN import_batches b ON b.id = t.batch_id WHERE t.id = @p0",
                ct,
                id
            )
        )
        {
            history.Add(
                new HistoryEntry
                {
                    At = DateTime.SpecifyKind(r.At, DateTimeKind.Utc),
                    Actor = r.CreatedBy,
                    Action = ChangeAction.Created,
                    BatchId = r.Id,
                    FileName = r.FileName,
                    Row = r.BatchRow,
                }
            );
        }
    }

    private static long? StateOf(RecordKind kind, RecordView record) =>
        kind.Rules.StateColumn is { } column
        && kind.Fields.FirstOrDefault(f => f.Column == column) is { } field
        && record.Values.GetValueOrDefault(field.Name) is long state
            ? state
            : null;
}
