using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What the department's queue of figures asks for.</summary>
public sealed record FiguresFilter
{
    /// <summary>The year; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>The status.</summary>
    public DataStatus Status { get; init; } = DataStatus.Submitted;

    /// <summary>The import that they came with; null for all.</summary>
    public int? Batch { get; init; }

    /// <summary>Those whose enterprise asks to open them again, whatever their status.</summary>
    public bool Reopen { get; init; }

    /// <summary>Words of the enterprise's name, or its tax code.</summary>
    public string? Search { get; init; }
}

/// <summary>One year of one enterprise in the queue.</summary>
public sealed record FiguresRow
{
    /// <summary>What a step takes.</summary>
    public required FiguresKey Key { get; init; }

    /// <summary>The enterprise's name.</summary>
    public required string Name { get; init; }

    /// <summary>Since when it has its status or the request waits, UTC; null where no step led to it.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The figures.</summary>
    public required YearFigures Figures { get; init; }

    /// <summary>Those of the year before; null for none.</summary>
    public YearFigures? Before { get; init; }

    /// <summary>How many doubts the rules of data quality have.</summary>
    public int Doubts { get; init; }

    /// <summary>Why the enterprise asks to open it again.</summary>
    public string? AskedBecause { get; init; }
}

/// <summary>A page of the queue with the counts that belong to it.</summary>
public sealed record FoundFigures
{
    /// <summary>The page.</summary>
    public required IReadOnlyList<FiguresRow> Rows { get; init; }

    /// <summary>What matches.</summary>
    public required int Count { get; init; }

    /// <summary>By status, of the year asked for.</summary>
    public required IReadOnlyDictionary<DataStatus, int> Statuses { get; init; }

    /// <summary>Requests to open that wait, of the year asked for.</summary>
    public required int Reopen { get; init; }

    /// <summary>The imports that figures of this status and year came with, the latest first: id and file.</summary>
    public IReadOnlyList<(int Id, string File)> Batches { get; init; } = [];

    /// <summary>Years with figures, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}

/// <summary>The department's queue of yearly figures: what was sent first comes first.</summary>
public sealed class FindFigures(DbGate gate)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    private const string Asked =
        "EXISTS (SELECT 1 FROM reopen_requests q WHERE q.enterprise_id = y.enterprise_id AND q.year = y.year AND q.granted IS NULL)";

    /// <summary>One page. Forbidden to all but the department.</summary>
    public async Task<Outcome<FoundFigures>> RunAsync(
        Actor actor,
        FiguresFilter filter,
        int page,
        CancellationToken ct = default,
        int pageSize = PageSize
    )
    {
        if (FiguresWorkflow.SideOf(actor, 0) != FiguresSide.Department)
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var (where, args) = Where(filter);
        var size = Math.Clamp(pageSize, 1, VerifyFigures.Most);
        var skip = Math.Min((Math.Max(page, 1) - 1L) * size, int.MaxValue);
        return new FoundFigures
        {
            Count = await connection.ScalarAsync<int>(
                $"SELECT count(*) FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE {where}",
                ct,
                args
            ),
            Rows = await RowsAsync(connection, filter, where, args, size, skip, ct),
            Statuses = await StatusesAsync(connection, filter.Year, ct),
            Reopen = await connection.ScalarAsync<int>(
                $"SELECT count(*) FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE e.status <> {EnterpriseStatus.Archived:D} AND "
                    + $"{Asked}{(filter.Year is null ? "" : " AND y.year = @p0")}",
                ct,
                filter.Year is { } year ? [year] : []
            ),
            Years = await FindFindings.YearsAsync(connection, ct),
            Batches = await BatchesAsync(connection, filter, ct),
        };
    }

    /// <summary>The most keys of <see cref="KeysAsync"/>.</summary>
    public const int MostKeys = 10_000;

    /// <summary>All that match, as they stand now, at most <see cref="MostKeys"/>. Forbidden to all but the department.</summary>
    public async Task<Outcome<IReadOnlyList<FiguresKey>>> KeysAsync(Actor actor, FiguresFilter filter, CancellationToken ct = default)
    {
        if (FiguresWorkflow.SideOf(actor, 0) != FiguresSide.Department)
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var (where, args) = Where(filter);
        var keys = new List<FiguresKey>();
        await foreach (
            var r in connection.QueryAsync<(string TaxCode, int Year, int Version)>(
                "SELECT e.tax_code, y.year, y.version FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id "
                    + string.Create(CultureInfo.InvariantCulture, $"WHERE {where} ORDER BY y.id LIMIT {MostKeys}"),
                ct,
                args
            )
        )
        {
            keys.Add(new FiguresKey(r.TaxCode, r.Year, r.Version));
        }

        return keys;
    }

    private static async Task<List<(int Id, string File)>> BatchesAsync(DbConnection connection, FiguresFilter filter, CancellationToken ct)
    {
        var (where, args) = Where(filter with { Batch = null, Search = null });
        var found = new List<(int, string)>();
        await foreach (
            var r in connection.QueryAsync<(int Id, string FileName)>(
                "SELECT b.id, b.file_name FROM import_batches b WHERE EXISTS (SELECT 1 FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id "
                    + $"WHERE y.batch_id = b.id AND {where}) ORDER BY b.id DESC LIMIT 50",
                ct,
                args
            )
        )
        {
            found.Add((r.Id, r.FileName));
        }

        return found;
    }

    private static (string Where, object?[] Args) Where(FiguresFilter filter)
    {
        var (where, args) = (new List<string> { $"e.status <> {EnterpriseStatus.Archived:D}" }, new List<object?>());
        string Next(object? value)
        {
            args.Add(value);
            return "@p" + (args.Count - 1).ToString(CultureInfo.InvariantCulture);
        }

        where.Add(filter.Reopen ? Asked : "y.data_status = " + Next((int)filter.Status));
        if (filter.Year is { } year)
        {
            where.Add("y.year = " + Next(year));
        }

        if (filter.Batch is { } batch)
        {
            where.Add("y.batch_id = " + Next(batch));
        }

        foreach (var word in SearchKey.Words(filter.Search))
        {
            var pattern = Next("%" + word.Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) + "%");
            where.Add($"(e.search_key LIKE {pattern} OR e.tax_code LIKE {pattern})");
        }

        return (string.Join(" AND ", where), [.. args]);
    }

    private async Task<List<FiguresRow>> RowsAsync(
        DbConnection connection,
        FiguresFilter filter,
        string where,
        object?[] args,
        int size,
        long skip,
        CancellationToken ct
    )
    {
        // Only what a step led to has a time; the many that imports made are listed by year and need no look into the history.
        var since =
            filter.Reopen
                ? "(SELECT min(q.at) FROM reopen_requests q WHERE q.enterprise_id = y.enterprise_id AND q.year = y.year AND q.granted IS NULL)"
            : filter.Status == DataStatus.Imported ? "NULL"
            : $"(SELECT max(c.at) FROM changes c WHERE c.enterprise_id = y.enterprise_id AND c.entity = {ChangedEntity.YearFigures:D} AND c.entity_id = "
                + $"y.id AND c.after LIKE '%\"data_status\":{((int)filter.Status).ToString(CultureInfo.InvariantCulture)}%')";
        var order = filter.Reopen || filter.Status is DataStatus.Submitted or DataStatus.Returned ? "since, y.id" : "y.year DESC, y.id DESC";
        var found = new List<(int Id, string TaxCode, string Name, DateTime? Since)>();
        await foreach (
            var r in connection.QueryAsync<(int Id, string TaxCode, string Name, DateTime? Since)>(
                $"""
                SELECT y.id, e.tax_code, e.name, {since} AS since FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id
                WHERE {where} ORDER BY {order} LIMIT {size} OFFSET {skip}
                """,
                ct,
                args
            )
        )
        {
            found.Add((r.Id, r.TaxCode, r.Name, r.Since is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null));
        }

        return await FilledAsync(found, ct);
    }

    private async Task<List<FiguresRow>> FilledAsync(List<(int Id, string TaxCode, string Name, DateTime? Since)> found, CancellationToken ct)
    {
        await using var db = gate.Factory().CreateDbContext();
        var ids = found.Select(f => f.Id).ToList();
        var figures = await db.YearFigures.AsNoTracking().Where(y => ids.Contains(y.Id)).ToDictionaryAsync(y => y.Id, ct);
        var enterprises = figures.Values.Select(y => y.EnterpriseId).ToList();
        var all = (await db.YearFigures.AsNoTracking().Where(y => enterprises.Contains(y.EnterpriseId)).ToListAsync(ct)).ToLookup(y =>
            y.EnterpriseId
        );
        var codes = found.Select(f => f.TaxCode).ToList();
        var verdicts = (await db.Set<FindingVerdict>().AsNoTracking().Where(v => codes.Contains(v.TaxCode)).ToListAsync(ct)).ToLookup(v =>
            (v.TaxCode, v.Year)
        );
        var asked = (
            await db.ReopenRequests.AsNoTracking().Where(q => enterprises.Contains(q.EnterpriseId) && q.Granted == null).ToListAsync(ct)
        ).ToLookup(q => (q.EnterpriseId, q.Year));
        return found
            .Where(f => figures.ContainsKey(f.Id))
            .Select(f =>
            {
                var now = figures[f.Id];
                var years = all[now.EnterpriseId].ToList();
                return new FiguresRow
                {
                    Key = new(f.TaxCode, now.Year, now.Version),
                    Name = f.Name,
                    Since = f.Since,
                    Figures = now,
                    Before = years.Find(y => y.Year == now.Year - 1),
                    Doubts = YearDoubts.With(YearDoubts.Of(now.Year, years), [.. verdicts[(f.TaxCode, now.Year)]]).Count(d => d.IsOpen),
                    AskedBecause = asked[(now.EnterpriseId, now.Year)].FirstOrDefault()?.Reason,
                };
            })
            .ToList();
    }

    private static async Task<Dictionary<DataStatus, int>> StatusesAsync(DbConnection connection, int? year, CancellationToken ct)
    {
        var counts = FiguresWorkflow.Flow.States.ToDictionary(s => s, _ => 0);
        await foreach (
            var r in connection.QueryAsync<(DataStatus DataStatus, int Count)>(
                "SELECT y.data_status, count(*) FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE "
                    + $"e.status <> {EnterpriseStatus.Archived:D}{(year is null ? "" : " AND y.year = @p0")} GROUP BY y.data_status",
                ct,
                year is { } y ? [y] : []
            )
        )
        {
            counts[r.DataStatus] = r.Count;
        }

        return counts;
    }
}
