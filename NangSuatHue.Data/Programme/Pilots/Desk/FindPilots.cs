using System.Globalization;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>A page of projects with the number that match, and the years that projects touch.</summary>
public sealed record PilotRows(IReadOnlyList<PilotRow> Rows, int Count, int? FirstYear, int? LastYear)
{
    /// <summary>Whether some are invented.</summary>
    public bool Illustrative => Rows.Any(r => r.Illustrative);
}

/// <summary>The list and the timeline of pilot projects: filtered, sorted and paged by the database.</summary>
public sealed class FindPilots(DbGate gate, TimeProvider clock)
{
    /// <summary>The greatest page.</summary>
    public const int MaxPageSize = 200;

    /// <summary>
    /// One page, the first is 1; without a sort the newest first, or <paramref name="byTime"/> by their first day. Forbidden for who may see none.
    /// </summary>
    public async Task<Outcome<PilotRows>> RunAsync(
        Actor actor,
        PilotFilter filter,
        int page,
        int pageSize,
        bool byTime = false,
        CancellationToken ct = default
    )
    {
        if (RecordRights.Read(actor, PilotKind.Kind) == RecordScope.None)
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        await using var connection = await gate.OpenForPartsAsync(ct);
        var query = new PilotQuery(actor, filter, VietnamTime.Day(now), gate.Provider);
        var count = await connection.ScalarAsync<int>($"SELECT count(*) {query.Counted}", ct, query.Args);
        var order = byTime ? "t.starts_on, t.id" : PilotQuery.Order(filter, "t.id DESC");
        var rows = await query.ReadAsync(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"ORDER BY {order} LIMIT {size} OFFSET {(long)(Math.Max(page, 1) - 1) * size}"),
            now,
            ct
        );
        var (first, last) = await YearsAsync(gate, connection, actor, ct);
        return new PilotRows(rows, count, first, last);
    }

    /// <summary>The years that projects the actor may see touch; at most forty.</summary>
    internal static async Task<(int? First, int? Last)> YearsAsync(
        DbGate gate,
        System.Data.Common.DbConnection connection,
        Actor actor,
        CancellationToken ct
    )
    {
        var all = new PilotQuery(actor, new PilotFilter(), default, gate.Provider);
        await foreach (
            var r in connection.QueryAsync<(DateOnly? First, DateOnly? Last)>(
                $"SELECT min(t.starts_on), max(coalesce(t.ended_on, t.ends_on)) {all.Counted}",
                ct,
                all.Args
            )
        )
        {
            return r is ({ } first, { } last) ? (first.Year, Math.Min(last.Year, first.Year + 40)) : (null, null);
        }

        return (null, null);
    }
}
