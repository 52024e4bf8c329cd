using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Productivity;
using NangSuatHue.Data.Reference;

namespace NangSuatHue.Data.Overview;

/// <summary>The counts of one year over the enterprises that are not archived.</summary>
public sealed record YearSummary
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Enterprises with figures.</summary>
    public required int Total { get; init; }

    /// <summary>Those complete enough for labour productivity.</summary>
    public required int Complete { get; init; }

    /// <summary>By section, the largest first.</summary>
    public required IReadOnlyList<SectionCount> Sections { get; init; }

    /// <summary>By size class.</summary>
    public required IReadOnlyDictionary<SizeClass, int> Sizes { get; init; }

    /// <summary>By commune code, the largest first; <c>-</c> for none.</summary>
    public required IReadOnlyList<CountBy> Communes { get; init; }

    /// <summary>What is applied, the most frequent first.</summary>
    public required IReadOnlyList<AppliedCount> Applied { get; init; }

    /// <summary>Median labour productivity by section.</summary>
    public required IReadOnlyList<SectionMedian> Medians { get; init; }

    /// <summary>Whether any enterprise with figures is illustrative.</summary>
    public required bool Illustrative { get; init; }
}

/// <summary>
/// The summaries of all years, each kept until <see cref="YearVersion"/> says that its year changed. A year is computed by one reader at a time,
/// in a snapshot with the version it belongs to; the others wait for that result. One instance for all.
/// </summary>
public sealed class YearSummaries
{
    private const int KeptApplied = 40;
    private readonly ConcurrentDictionary<int, (long Version, YearSummary Summary)> known = new();
    private readonly SemaphoreSlim computing = new(1);

    /// <summary>The summaries as of now, computing only what changed.</summary>
    public async Task<IReadOnlyList<YearSummary>> GetAsync(AppDb db, CancellationToken ct)
    {
        if (await CurrentAsync(db, ct) is { } current)
        {
            return current;
        }

        await computing.WaitAsync(ct);
        try
        {
            if (await CurrentAsync(db, ct) is { } meanwhile)
            {
                return meanwhile;
            }

            // One snapshot: the version and the figures it stands for. A transaction of SQLite's that only reads keeps no writer waiting.
            await db.Database.OpenConnectionAsync(ct);
            var connection = db.Database.GetDbConnection();
            await connection.ExecuteAsync(db.Database.IsSqlite() ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ct);
            try
            {
                var versions = await VersionsAsync(db, ct);
                foreach (var (year, version) in versions)
                {
                    if (!known.TryGetValue(year, out var old) || old.Version != version)
                    {
                        known[year] = (version, await ComputeAsync(db, year, ct));
                    }
                }

                return versions.Select(v => known[v.Year].Summary).ToList();
            }
            finally
            {
                await connection.ExecuteAsync("ROLLBACK", CancellationToken.None);
                await db.Database.CloseConnectionAsync();
            }
        }
        finally
        {
            computing.Release();
        }
    }

    private async Task<List<YearSummary>?> CurrentAsync(AppDb db, CancellationToken ct)
    {
        var result = new List<YearSummary>();
        foreach (var (year, version) in await VersionsAsync(db, ct))
        {
            if (!known.TryGetValue(year, out var kept) || kept.Version != version)
            {
                return null;
            }

            result.Add(kept.Summary);
        }

        return result;
    }

    private static async Task<List<(int Year, long Version)>> VersionsAsync(AppDb db, CancellationToken ct) =>
        (await db.YearVersions.AsNoTracking().Where(v => v.Year > 0).OrderBy(v => v.Year).ToListAsync(ct)).Select(v => (v.Year, v.Version)).ToList();

    private static async Task<YearSummary> ComputeAsync(AppDb db, int year, CancellationToken ct)
    {
        var figures = EnterpriseQuery.OnlyFigures(db, new EnterpriseFilter { Year = year })!;
        var cells = await figures.GroupBy(y => new { y.VsicEdition, y.Section, y.CommuneCode, y.SizeClass }).Select(g => new { g.Key, N = g.Count() }).ToListAsync(ct);
        var items = await db.CatalogueItems.AsNoTracking().ToDictionaryAsync(i => i.Id, ct);
        var connection = db.Database.GetDbConnection();
        // A whole year is a good part of the table: reading through is several times faster than going to each row by an index.
        var through = db.Database.IsSqlite() ? "NOT INDEXED" : "";
        var applied = new List<AppliedCount>();
        await foreach (var r in connection.QueryAsync($"""
            SELECT a.catalogue_item_id, min(a.label), count(*) FROM adoptions AS a {through}
            WHERE a.year = @p0 AND a.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = 3)
              AND EXISTS (SELECT 1 FROM year_figures y WHERE y.enterprise_id = a.enterprise_id AND y.year = @p0)
            GROUP BY a.catalogue_item_id, a.label_key ORDER BY 3 DESC, 2 LIMIT {KeptApplied.ToString(CultureInfo.InvariantCulture)}
            """, ct, year))
        {
            var item = r.IsDBNull(0) ? null : items.GetValueOrDefault(r.GetInt32(0));
            applied.Add(new AppliedCount(r.GetString(1), item?.Code, item?.Group, r.GetInt32(2)));
        }

        var values = new Dictionary<(VsicEdition, string?), List<double>>();
        var complete = 0;
        await foreach (var r in connection.QueryAsync($"""
            SELECT vsic_edition, section, (labour_cost + profit_before_tax + depreciation + interest_paid + production_taxes) / employees FROM year_figures {through}
            WHERE year = @p0 AND employees > 0 AND labour_cost IS NOT NULL AND profit_before_tax IS NOT NULL AND depreciation IS NOT NULL AND interest_paid IS NOT NULL AND production_taxes IS NOT NULL
              AND enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = 3)
            """, ct, year))
        {
            complete++;
            var key = ((VsicEdition)r.GetInt32(0), r.IsDBNull(1) ? null : r.GetString(1));
            (values.TryGetValue(key, out var list) ? list : values[key] = []).Add(r.GetDouble(2));
        }

        return new YearSummary
        {
            Year = year,
            Total = cells.Sum(c => c.N),
            Complete = complete,
            Sections = cells.GroupBy(c => (c.Key.VsicEdition, c.Key.Section)).Select(g => new SectionCount(new(g.Key.VsicEdition, g.Key.Section), g.Sum(c => c.N))).OrderByDescending(s => s.Count).ToList(),
            Sizes = cells.GroupBy(c => c.Key.SizeClass).ToDictionary(g => g.Key, g => g.Sum(c => c.N)),
            Communes = cells.GroupBy(c => c.Key.CommuneCode).Select(g => new CountBy(g.Key ?? "-", g.Sum(c => c.N))).OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).ToList(),
            Applied = applied,
            Medians = values.Select(g => new SectionMedian(new(g.Key.Item1, g.Key.Item2), year, Indicators.Median(g.Value)!.Value, g.Value.Count)).ToList(),
            Illustrative = await db.Enterprises.AnyAsync(e => e.Illustrative && e.Status != EnterpriseStatus.Archived && e.Years.Any(y => y.Year == year), ct),
        };
    }
}
