using System.Globalization;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Records;

namespace NangSuatHue.Data.Pilots;

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

    /// <summary>One page, the first is 1; without a sort the newest first, or <paramref name="byTime"/> by their first day. Forbidden for who may see none.</summary>
    public async Task<Outcome<PilotRows>> RunAsync(
        Actor actor,
        PilotFilter filter,
        int page,
        int pageSize,
        bool byTime = false,
        CancellationToken ct = default
    )
    {
        if (RecordRights.Read(actor, RecordKinds.Pilots) == RecordScope.None)
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
        await foreach (var r in connection.QueryAsync($"SELECT min(t.starts_on), max(coalesce(t.ended_on, t.ends_on)) {all.Counted}", ct, all.Args))
        {
            return r.IsDBNull(0) ? (null, null) : (PilotQuery.Day(r, 0).Year, Math.Min(PilotQuery.Day(r, 1).Year, PilotQuery.Day(r, 0).Year + 40));
        }

        return (null, null);
    }
}

/// <summary>A stage's column of the board.</summary>
public sealed record PilotColumn(PilotStage Stage, int Count, IReadOnlyList<PilotRow> Cards);

/// <summary>The board: a column for each stage.</summary>
public sealed record PilotBoard(IReadOnlyList<PilotColumn> Columns, int Count, int? FirstYear, int? LastYear);

/// <summary>The board of pilot projects by stage. A column shows the first cards: those that wait longest, of ended projects the latest.</summary>
public sealed class FindPilotBoard(DbGate gate, TimeProvider clock)
{
    /// <summary>The most cards of a column.</summary>
    public const int MaxCards = 100;

    /// <summary>The stages as the columns stand: the way from draft to accepted result, then where projects leave it.</summary>
    public static IReadOnlyList<PilotStage> Order { get; } =
        PilotWorkflow.Stages.OrderBy(s => PilotWorkflow.IsEnd(s) && s != PilotStage.Accepted).ToList();

    /// <summary>All stages in order, or the one that the filter names. Forbidden for who may see none.</summary>
    public async Task<Outcome<PilotBoard>> RunAsync(Actor actor, PilotFilter filter, int cards = 10, CancellationToken ct = default)
    {
        if (RecordRights.Read(actor, RecordKinds.Pilots) == RecordScope.None)
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var most = Math.Clamp(cards, 1, MaxCards).ToString(CultureInfo.InvariantCulture);
        var ended = string.Join(", ", PilotWorkflow.Stages.Where(PilotWorkflow.IsEnd).Select(s => ((int)s).ToString(CultureInfo.InvariantCulture)));
        await using var connection = await gate.OpenForPartsAsync(ct);
        var query = new PilotQuery(actor, filter, VietnamTime.Day(now), gate.Provider);
        var (ids, counts) = (new List<int>(), new Dictionary<PilotStage, int>());
        await foreach (
            var r in connection.QueryAsync(
                $"""
                SELECT id, stage, n FROM (SELECT id, stage, row_number() OVER (PARTITION BY stage ORDER BY entered, id) AS k, count(*) OVER (PARTITION BY stage) AS n FROM (SELECT t.id, t.stage, {PilotQuery.Entered} AS entered {query.Counted}) AS a) AS b
                WHERE (stage IN ({ended}) AND k > n - {most}) OR (stage NOT IN ({ended}) AND k <= {most}) ORDER BY stage, CASE WHEN stage IN ({ended}) THEN -k ELSE k END
                """,
                ct,
                query.Args
            )
        )
        {
            ids.Add(r.GetInt32(0));
            counts[(PilotStage)r.GetInt32(1)] = r.GetInt32(2);
        }

        var rows =
            ids.Count == 0
                ? []
                : (
                    await new PilotQuery(actor, filter, VietnamTime.Day(now), gate.Provider).ReadAsync(
                        connection,
                        $"AND t.id IN ({string.Join(", ", ids)})",
                        now,
                        ct
                    )
                ).ToDictionary(r => r.Id);
        // A project may have moved between the two queries: it is left out until the next look.
        var columns = Order
            .Where(s => filter.Stage is null || s == filter.Stage)
            .Select(s => new PilotColumn(
                s,
                counts.GetValueOrDefault(s),
                ids.Where(rows.ContainsKey).Select(i => rows[i]).Where(r => r.Stage == s).ToList()
            ))
            .ToList();
        var (first, last) = await FindPilots.YearsAsync(gate, connection, actor, ct);
        return new PilotBoard(columns, counts.Values.Sum(), first, last);
    }
}
