using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Tasks;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>What waits for the actor, from every feature in one query: counted, sorted and paged by the database.</summary>
public sealed class FindTasks(DbGate gate, TimeProvider clock)
{
    /// <summary>Tasks on a page.</summary>
    public const int PageSize = 20;

    private readonly IReadOnlyList<TaskKind> all = TaskKind.All(gate.Features);

    /// <summary>One page, the first is 1. Roles for whom nothing waits get an empty one.</summary>
    public async Task<Outcome<TaskPage>> RunAsync(Actor actor, TaskFilter filter, int page, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var query = Query(actor, now, filter.Kind);
        if (query.IsEmpty)
        {
            return new TaskPage([], 0, new Dictionary<TaskKind, int>(), new Dictionary<TaskScope, int>());
        }

        await using var connection = await gate.OpenForPartsAsync(ct);
        var (kinds, scopes) = await CountAsync(connection, query, filter.Scope, ct);
        var count = filter.Kind is { } only ? kinds.GetValueOrDefault(only) : kinds.Values.Sum();
        var rows = count == 0 ? [] : await RowsAsync(connection, query, filter, page, now, ct);
        return new TaskPage(rows, count, kinds, scopes);
    }

    /// <summary>How many tasks there are in all.</summary>
    public async Task<Outcome<int>> CountAsync(Actor actor, CancellationToken ct = default)
    {
        var query = Query(actor, clock.GetUtcNow().UtcDateTime);
        if (query.IsEmpty)
        {
            return 0;
        }

        await using var connection = await gate.OpenForPartsAsync(ct);
        return await connection.ScalarAsync<int>($"WITH w AS ({query.Counted}) SELECT count(*) FROM w", ct, query.Args);
    }

    private TaskQuery Query(Actor actor, DateTime now, TaskKind? only = null) => new(all, new TaskReader(actor, now, gate.Provider), only);

    private async Task<(Dictionary<TaskKind, int> Kinds, Dictionary<TaskScope, int> Scopes)> CountAsync(
        DbConnection connection,
        TaskQuery query,
        TaskScope scope,
        CancellationToken ct
    )
    {
        var (kinds, scopes) = (new Dictionary<TaskKind, int>(), Enum.GetValues<TaskScope>().ToDictionary(s => s, _ => 0));
        var sql = $"""
            WITH w AS ({query.Counted})
            SELECT kind, count(*), count(CASE WHEN owner = {query.Me} THEN 1 END), count(CASE WHEN owner IS NULL THEN 1 END)
            FROM w GROUP BY kind ORDER BY kind
            """;
        await foreach (var r in connection.QueryAsync<(int Kind, int All, int Mine, int Free)>(sql, ct, query.Args))
        {
            int[] counts = [r.All, r.Mine, r.Free];
            foreach (var one in scopes.Keys.ToList())
            {
                scopes[one] += counts[(int)one];
            }

            if (counts[(int)scope] > 0)
            {
                kinds[all[r.Kind]] = counts[(int)scope];
            }
        }

        return (kinds, scopes);
    }

    private async Task<List<WorkTask>> RowsAsync(
        DbConnection connection,
        TaskQuery query,
        TaskFilter filter,
        int page,
        DateTime now,
        CancellationToken ct
    )
    {
        var whose = filter.Scope switch
        {
            TaskScope.Mine => $"w.owner = {query.Me}",
            TaskScope.Unassigned => "w.owner IS NULL",
            _ => "1 = 1",
        };
        var order = filter.ByDue
            ? "CASE WHEN w.due IS NULL THEN 1 ELSE 0 END, w.due, w.since, w.kind, w.id"
            : $"CASE WHEN w.due < {query.Today} THEN 0 WHEN w.due <= {query.Soon} THEN 1 ELSE 2 END, "
                + "CASE WHEN w.since IS NULL THEN 1 ELSE 0 END, w.since, w.kind, w.id";
        var offset = (long)(Math.Max(page, 1) - 1) * PageSize;
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH a AS ({query.Sql}), w AS (SELECT * FROM a w WHERE {whose} ORDER BY {order} LIMIT {PageSize} OFFSET {offset})
            SELECT w.kind, w.id, w.title, w.detail, e.name, e.tax_code, w.year, w.since, w.due, u.display_name
            FROM w LEFT JOIN enterprises e ON e.id = w.enterprise LEFT JOIN asp_net_users u ON u.id = w.owner ORDER BY {order}
            """
        );
        var rows = new List<WorkTask>();
        await foreach (var r in connection.QueryAsync<Row>(sql, ct, query.Args))
        {
            DateTime? since = r.Since is { } instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : null;
            rows.Add(
                new WorkTask
                {
                    Kind = all[r.Kind],
                    Id = r.Id,
                    Title = r.Title ?? "",
                    Detail = r.Detail,
                    Enterprise = r.Name,
                    TaxCode = r.TaxCode,
                    Year = r.Year,
                    Since = since,
                    Age = since is { } at ? VietnamTime.WholeDays(at, now) : null,
                    DueOn = r.Due,
                    Owner = r.DisplayName,
                }
            );
        }

        return rows;
    }

    private sealed record Row
    {
        public int Kind { get; init; }

        public int Id { get; init; }

        public string? Title { get; init; }

        public string? Detail { get; init; }

        public string? Name { get; init; }

        public string? TaxCode { get; init; }

        public int? Year { get; init; }

        public DateTime? Since { get; init; }

        public DateOnly? Due { get; init; }

        public string? DisplayName { get; init; }
    }
}
