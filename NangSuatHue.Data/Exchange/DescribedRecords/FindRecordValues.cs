using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>The values that stand in one column, the most frequent first, for a filter.</summary>
public sealed class FindRecordValues(DbGate gate)
{
    private const int Most = 200;

    /// <summary>Values of a field that holds free text or numbers and can be filtered by.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Actor actor, RecordKind kind, string field, CancellationToken ct = default)
    {
        if (
            RecordRights.Read(actor, kind) is not (RecordScope.All or RecordScope.OwnEnterprise)
            || kind.IndexOf(field) is var i && (i < 0 || !kind.Fields[i].Filtered)
        )
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var query = new RecordQuery(kind, actor);
        var values = new List<string>();
        await foreach (
            var r in connection.QueryAsync<(string? Text, int Count)>(
                $"SELECT t.{kind.Field(field).Column}, count(*) AS n {query.Source} AND t.{kind.Field(field).Column} IS NOT "
                    + $"NULL GROUP BY t.{kind.Field(field).Column} ORDER BY n DESC LIMIT {Most}",
                ct,
                query.Args
            )
        )
        {
            values.Add(r.Text!);
        }

        return new Outcome<IReadOnlyList<string>> { Kind = OutcomeKind.Ok, Value = values.Order(VnSort.Comparer).ToList() };
    }
}
