using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Reads one record as an actor may see it over an open connection.</summary>
internal static class RecordReader
{
    public static async Task<RecordView?> OneAsync(DbConnection connection, RecordKind kind, Actor actor, int id, CancellationToken ct)
    {
        RecordView? found = null;
        await foreach (var row in new RecordQuery(kind, actor).And(x => $"t.id = {x}", id).ReadAsync(connection, "", ct))
        {
            found = row;
        }

        return found is null ? null : (await WithStatementsAsync(connection, kind, [found], ct))[0];
    }

    /// <summary>The same records with the marks of what their people stated themselves.</summary>
    public static async Task<List<RecordView>> WithStatementsAsync(
        DbConnection connection,
        RecordKind kind,
        List<RecordView> rows,
        CancellationToken ct
    )
    {
        var own = await kind.Rules.OwnStatementsAsync(connection, rows.ConvertAll(r => r.Id), ct);
        return own.Count == 0
            ? rows
            : rows.ConvertAll(r =>
                r with
                {
                    SelfStated = kind.Fields.Where(f => own[r.Id].Contains(f.Column) && r.Values.ContainsKey(f.Name)).Select(f => f.Name).ToList(),
                }
            );
    }
}
