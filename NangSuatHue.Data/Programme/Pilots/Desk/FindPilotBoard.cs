using System.Globalization;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>A stage's column of the board.</summary>
public sealed record PilotColumn(PilotStage Stage, int Count, IReadOnlyList<PilotRow> Cards);

/// <summary>The board: a column for each stage.</summary>
public sealed record PilotBoard(IReadOnlyList<PilotColumn> Columns, int Count, int? FirstYear, int? LastYear);

/// <summary>The board of pilot projects by stage. A column shows the first cards: those that wait longest, of ended projects the latest.</summary>
public sealed class FindPilotBoard(DbGate gate, TimeProvider clock)
{
    /// <summary>The most cards of a column.</summary>
    public const int MaxCards = 50;

    /// <summary>The stages as the columns stand: the way from draft to accepted result, then where projects leave it.</summary>
    public static IReadOnlyList<PilotStage> Order { get; } =
        PilotWorkflow.Flow.States.OrderBy(s => PilotWorkflow.Flow.IsEnd(s) && s != PilotStage.Accepted).ToList();

    /// <summary>All stages in order, or the one that the filter names. Forbidden for who may see none.</summary>
    public async Task<Outcome<PilotBoard>> RunAsync(Actor actor, PilotFilter filter, int cards = 10, CancellationToken ct = default)
    {
        if (RecordRights.Read(actor, PilotKind.Kind) == RecordScope.None)
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var most = Math.Clamp(cards, 1, MaxCards).ToString(CultureInfo.InvariantCulture);
        var ended = string.Join(
            ", ",
            PilotWorkflow.Flow.States.Where(PilotWorkflow.Flow.IsEnd).Select(s => ((int)s).ToString(CultureInfo.InvariantCulture))
        );
        await using var connection = await gate.OpenForPartsAsync(ct);
        var query = new PilotQuery(actor, filter, VietnamTime.Day(now), gate.Provider);
        var (ids, counts) = (new List<int>(), new Dictionary<PilotStage, int>());
        await foreach (
            var r in connection.QueryAsync<(int Id, PilotStage Stage, int N)>(
                $"""
                SELECT id, stage, n FROM (SELECT id, stage, row_number() OVER (PARTITION BY stage
                    ORDER BY entered, id) AS k, count(*) OVER (PARTITION BY stage) AS n
                    FROM (SELECT t.id, t.stage, {PilotQuery.Entered} AS entered {query.Counted}) AS a) AS b
                WHERE (stage IN ({ended}) AND k > n - {most}) OR (stage NOT IN ({ended}) AND k <= {most}) ORDER BY stage, CASE
                    WHEN stage IN ({ended}) THEN -k ELSE k END
                """,
                ct,
                query.Args
            )
        )
        {
            ids.Add(r.Id);
            counts[r.Stage] = r.N;
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
