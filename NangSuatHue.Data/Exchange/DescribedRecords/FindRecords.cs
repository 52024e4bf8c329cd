using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>The list of a kind's records: filtered, sorted and paged by the database, with the actor's rights in the query.</summary>
public sealed class FindRecords(DbGate gate)
{
    /// <summary>The greatest page size.</summary>
    public const int MaxPageSize = 200;

    /// <summary>One page; the first is 1. Forbidden where the actor may see none of the kind.</summary>
    public async Task<Outcome<RecordRows>> RunAsync(
        Actor actor,
        RecordKind kind,
        RecordFilter filter,
        int page,
        int pageSize,
        CancellationToken ct = default
    )
    {
        if (RecordRights.Read(actor, kind) == RecordScope.None)
        {
            return OutcomeKind.Forbidden;
        }

        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        await using var connection = await gate.OpenAsync(ct);
        var query = new RecordQuery(kind, actor).And(filter);
        var count = await connection.ScalarAsync<int>($"SELECT count(*) {query.Source}", ct, query.Args);
        var rows = new List<RecordView>();
        var offset = (long)(Math.Max(page, 1) - 1) * size;
        await foreach (
            var row in query.ReadAsync(
                connection,
                string.Create(CultureInfo.InvariantCulture, $"ORDER BY {query.Order(filter)} LIMIT {size} OFFSET {offset}"),
                ct
            )
        )
        {
            rows.Add(row);
        }

        return new RecordRows(await RecordReader.WithStatementsAsync(connection, kind, rows, ct), count);
    }
}
