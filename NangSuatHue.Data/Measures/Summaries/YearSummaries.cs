using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Summaries;

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
            await connection.ExecuteAsync(Dialect.Of(connection).BeginSnapshot, ct);
            try
            {
                var versions = await VersionsAsync(db, ct);
                var old = versions.Where(v => !known.TryGetValue(v.Year, out var kept) || kept.Version != v.Version).ToList();
                var fresh = await ComputeAsync(db, old.Select(v => v.Year).ToList(), ct);
                foreach (var (year, version) in old)
                {
                    known[year] = (version, fresh[year]);
                }

                return versions.Select(v => known[v.Year].Summary).ToList();
            }
            finally
            {
                await connection.RollBackAsync();
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

    /// <summary>
    /// Counts years anew. A year is a good part of the table: reading through once for all of them is several times faster than going to each row by
    /// an index, which SQLite would do.
    /// </summary>
    private static async Task<Dictionary<int, YearSummary>> ComputeAsync(AppDb db, IReadOnlyList<int> years, CancellationToken ct)
    {
        if (years.Count == 0)
        {
            return [];
        }

        var applied = await AppliedAsync(db, years, ct);
        var values = await ValuesAsync(db.Database.GetDbConnection(), years, ct);
        var result = new Dictionary<int, YearSummary>();
        foreach (var year in years)
        {
            result[year] = await SummarizeAsync(db, year, applied[year], values[year], ct);
        }

        return result;
    }

    private static string List(IReadOnlyList<int> years) => string.Join(",", years.Select(y => y.ToString(CultureInfo.InvariantCulture)));

    private static async Task<Dictionary<int, List<AppliedCount>>> AppliedAsync(AppDb db, IReadOnlyList<int> years, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        var items = await db.CatalogueItems.AsNoTracking().ToDictionaryAsync(i => i.Id, ct);
        var applied = years.ToDictionary(y => y, _ => new List<AppliedCount>());
        await foreach (
            var r in connection.QueryAsync<(int Year, int? CatalogueItemId, string Label, int Count)>(
                $"""
                SELECT a.year, a.catalogue_item_id, min(a.label), count(*) FROM adoptions AS a {Dialect.Of(connection).NotIndexed}
                WHERE a.year IN ({List(years)}) AND a.status IN ({AdoptionStatus.Applying:D}, {AdoptionStatus.Certified:D}) AND NOT a.archived
                  AND a.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D})
                  AND EXISTS (SELECT 1 FROM year_figures y WHERE y.enterprise_id = a.enterprise_id AND y.year = a.year)
                GROUP BY a.year, a.catalogue_item_id, a.label_key ORDER BY 4 DESC, 3
                """,
                ct
            )
        )
        {
            var item = r.CatalogueItemId is { } known ? items.GetValueOrDefault(known) : null;
            var year = applied[r.Year];
            if (year.Count < KeptApplied)
            {
                year.Add(new AppliedCount(r.Label, item?.Code, item?.Group, r.Count));
            }
        }

        return applied;
    }

    private static async Task<Dictionary<int, Dictionary<(VsicEdition Edition, string? Section), SectionValues>>> ValuesAsync(
        DbConnection connection,
        IReadOnlyList<int> years,
        CancellationToken ct
    )
    {
        var values = years.ToDictionary(y => y, _ => new Dictionary<(VsicEdition Edition, string? Section), SectionValues>());
        await foreach (
            var r in connection.RowsAsync(
                $"""
                SELECT year, vsic_edition, section, labour_cost + profit_before_tax + depreciation + interest_paid + production_taxes, employees
                    FROM year_figures {Dialect.Of(connection).NotIndexed}
                WHERE year IN ({List(years)}) AND employees > 0 AND labour_cost IS NOT NULL AND profit_before_tax IS NOT NULL
                    AND depreciation IS NOT NULL AND interest_paid IS NOT NULL
                  AND production_taxes IS NOT NULL AND enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D})
                """,
                ct
            )
        )
        {
            // A million rows: read as they come, without a value made for each.
            var year = values[r.GetInt32(0)];
            var key = ((VsicEdition)r.GetInt32(1), r.IsDBNull(2) ? null : r.GetString(2));
            (year.TryGetValue(key, out var found) ? found : year[key] = new()).Add(r.GetInt64(3), r.GetDouble(4));
        }

        return values;
    }

    private static async Task<YearSummary> SummarizeAsync(
        AppDb db,
        int year,
        List<AppliedCount> applied,
        Dictionary<(VsicEdition Edition, string? Section), SectionValues> values,
        CancellationToken ct
    )
    {
        var figures = EnterpriseQuery.OnlyFigures(db, new EnterpriseFilter { Year = year })!;
        var cells = await figures
            .GroupBy(y => new
            {
                y.VsicEdition,
                y.Section,
                y.CommuneCode,
                y.SizeClass,
            })
            .Select(g => new { g.Key, N = g.Count() })
            .ToListAsync(ct);
        return new YearSummary
        {
            Year = year,
            Total = cells.Sum(c => c.N),
            Complete = values.Values.Sum(v => v.Levels.Count),
            Sections = cells
                .GroupBy(c => (c.Key.VsicEdition, c.Key.Section))
                .Select(g => new SectionCount(new(g.Key.VsicEdition, g.Key.Section), g.Sum(c => c.N)))
                .OrderByDescending(s => s.Count)
                .ToList(),
            Sizes = cells.GroupBy(c => c.Key.SizeClass).ToDictionary(g => g.Key, g => g.Sum(c => c.N)),
            Communes = cells
                .GroupBy(c => c.Key.CommuneCode)
                .Select(g => new CountBy(g.Key ?? "-", g.Sum(c => c.N)))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .ToList(),
            Applied = applied,
            Medians = values.Select(g => g.Value.Summarize(new(g.Key.Edition, g.Key.Section), year)).ToList(),
            Illustrative = await db.Enterprises.AnyAsync(
                e =>
                    e.Illustrative
                    && e.Status != EnterpriseStatus.Archived
                    && db.Set<YearFigures>().Any(y => y.EnterpriseId == e.Id && y.Year == year),
                ct
            ),
        };
    }

    /// <summary>Labour productivity of a section's enterprises, gathered.</summary>
    private sealed class SectionValues
    {
        private double valueAdded,
            employees;

        public List<double> Levels { get; } = [];

        public void Add(long added, double people)
        {
            Levels.Add(added / people);
            (valueAdded, employees) = (valueAdded + added, employees + people);
        }

        public SectionMedian Summarize(SectionKey key, int year)
        {
            Levels.Sort();
            return new SectionMedian(key, year, IndicatorFormulas.Quantile(Levels, 0.5), Levels.Count)
            {
                ValueAdded = valueAdded,
                Employees = employees,
                P10 = IndicatorFormulas.Quantile(Levels, 0.1),
                P90 = IndicatorFormulas.Quantile(Levels, 0.9),
            };
        }
    }
}
