using System.Collections.Concurrent;
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
        var applied = await db.Adoptions.AsNoTracking().Where(a => a.Year == year && figures.Any(y => y.EnterpriseId == a.EnterpriseId))
            .GroupBy(a => new { a.CatalogueItemId, a.LabelKey }).Select(g => new { Label = g.Min(a => a.Label), g.Key.CatalogueItemId, N = g.Count() })
            .OrderByDescending(g => g.N).ThenBy(g => g.Label).Take(KeptApplied).ToListAsync(ct);
        var items = await db.CatalogueItems.AsNoTracking().ToDictionaryAsync(i => i.Id, ct);
        var values = new Dictionary<(VsicEdition, string?), List<double>>();
        var complete = 0;
        await foreach (var v in figures.Where(y => y.Employees > 0).Select(y => new
        {
            y.VsicEdition, y.Section, Value = (y.LabourCost + y.ProfitBeforeTax + y.Depreciation + y.InterestPaid + y.ProductionTaxes) / y.Employees,
        }).Where(v => v.Value != null).AsAsyncEnumerable().WithCancellation(ct))
        {
            complete++;
            (values.TryGetValue((v.VsicEdition, v.Section), out var list) ? list : values[(v.VsicEdition, v.Section)] = []).Add(v.Value!.Value);
        }

        return new YearSummary
        {
            Year = year,
            Total = cells.Sum(c => c.N),
            Complete = complete,
            Sections = cells.GroupBy(c => (c.Key.VsicEdition, c.Key.Section)).Select(g => new SectionCount(new(g.Key.VsicEdition, g.Key.Section), g.Sum(c => c.N))).OrderByDescending(s => s.Count).ToList(),
            Sizes = cells.GroupBy(c => c.Key.SizeClass).ToDictionary(g => g.Key, g => g.Sum(c => c.N)),
            Communes = cells.GroupBy(c => c.Key.CommuneCode).Select(g => new CountBy(g.Key ?? "-", g.Sum(c => c.N))).OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).ToList(),
            Applied = applied.Select(a => new AppliedCount(a.Label!, a.CatalogueItemId is { } id ? items[id].Code : null, a.CatalogueItemId is { } g ? items[g].Group : null, a.N)).ToList(),
            Medians = values.Select(g => new SectionMedian(new(g.Key.Item1, g.Key.Item2), year, Indicators.Median(g.Value)!.Value, g.Value.Count)).ToList(),
            Illustrative = await db.Enterprises.AnyAsync(e => e.Illustrative && e.Status != EnterpriseStatus.Archived && e.Years.Any(y => y.Year == year), ct),
        };
    }
}
