using System.Collections.Concurrent;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Desk.Overview;

/// <summary>Counts the records of a kind for its charts, as the kind's feature counts them.</summary>
public sealed class GetContentCounts(DbGate gate, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (long Version, RecordCounts Counts)> kept = new();

    /// <summary>The kinds that are counted, in their order.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; } =
        KindIndex.Of(gate.Features).Records.Where(k => gate.Features.Of<RecordCounter>().Any(c => c.Kind == k)).ToList();

    /// <summary>
    /// The counts of a kind; not found for one that is not counted. Forbidden unless the actor reads the whole of it: breakdowns stay with officers.
    /// </summary>
    public async Task<Outcome<RecordCounts>> RunAsync(Actor actor, RecordKind kind, CancellationToken ct = default)
    {
        if (RecordRights.Read(actor, kind) != RecordScope.All)
        {
            return OutcomeKind.Forbidden;
        }

        if (gate.Features.Of<RecordCounter>().FirstOrDefault(c => c.Kind == kind) is not { } counter)
        {
            return OutcomeKind.NotFound;
        }

        await using var connection = await gate.OpenAsync(ct);
        var version = await connection.ScalarAsync<long>("SELECT version FROM year_versions WHERE year = 0", ct);
        if (counter.IsKept && kept.TryGetValue(kind.Name, out var known) && known.Version == version)
        {
            return known.Counts;
        }

        var (tallies, year) = await counter.CountAsync(connection, VietnamTime.Today(clock), ct);
        var counts = new RecordCounts
        {
            Tallies = tallies,
            Year = year,
            Illustrative = await connection.ScalarAsync<int?>($"SELECT 1 FROM {kind.Table} WHERE illustrative = @p0 LIMIT 1", ct, true) is not null,
        };
        kept[kind.Name] = (version, counts);
        return counts;
    }
}
