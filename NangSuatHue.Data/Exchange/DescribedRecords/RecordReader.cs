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

        return found;
    }
}
