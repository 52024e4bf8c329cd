using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;

namespace NangSuatHue.Data.Overview;

/// <summary>A count with the key that the list takes.</summary>
public sealed record CountBy(string Key, int Count);

/// <summary>A VSIC section of an edition; null for records without a code.</summary>
public sealed record SectionKey(VsicEdition Edition, string? Section);

/// <summary>A count of a section.</summary>
public sealed record SectionCount(SectionKey Key, int Count);

/// <summary>The median labour productivity of a section in a year, đồng per employee, over <paramref name="Count"/> enterprises.</summary>
public sealed record SectionMedian(SectionKey Key, int Year, double Median, int Count)
{
    /// <summary>Sum of value added, đồng.</summary>
    public double ValueAdded { get; init; }

    /// <summary>Sum of employees.</summary>
    public double Employees { get; init; }

    /// <summary>10th percentile of labour productivity.</summary>
    public double P10 { get; init; }

    /// <summary>90th percentile of labour productivity.</summary>
    public double P90 { get; init; }

    /// <summary>Labour productivity of the section as a whole, đồng per employee.</summary>
    public double Productivity => ValueAdded / Employees;

    /// <summary>The 90/10 ratio; null where the 10th percentile is not positive.</summary>
    public double? Dispersion => P10 > 0 ? P90 / P10 : null;
}

/// <summary>How many of a year's figures are complete enough for labour productivity.</summary>
public sealed record YearCompleteness(int Year, int Complete, int Total);

/// <summary>An applied item with the number of enterprises.</summary>
public sealed record AppliedCount(string Label, string? ItemCode, string? Group, int Count);

/// <summary>What the overview draws, for one year. Internal: unsuppressed.</summary>
public sealed record OverviewView
{
    /// <summary>The year; null where no figures exist.</summary>
    public int? Year { get; init; }

    /// <summary>Years with figures, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Enterprises with figures of the year.</summary>
    public required int Enterprises { get; init; }

    /// <summary>By section, the largest first.</summary>
    public required IReadOnlyList<SectionCount> Sections { get; init; }

    /// <summary>By size class.</summary>
    public required IReadOnlyDictionary<SizeClass, int> Sizes { get; init; }

    /// <summary>By commune code, the largest first; <c>-</c> for none.</summary>
    public required IReadOnlyList<CountBy> Communes { get; init; }

    /// <summary>What is applied in the year, the most frequent first, at most twelve.</summary>
    public required IReadOnlyList<AppliedCount> Applied { get; init; }

    /// <summary>Median labour productivity by section and year.</summary>
    public required IReadOnlyList<SectionMedian> Medians { get; init; }

    /// <summary>Share of complete figures by year, the earliest first.</summary>
    public required IReadOnlyList<YearCompleteness> Completeness { get; init; }

    /// <summary>Whether any record is illustrative.</summary>
    public required bool Illustrative { get; init; }
}

/// <summary>The registry's first charts. Each number is a list's count under the same filter.</summary>
public sealed class GetOverview(IDbContextFactory<AppDb> dbs, YearSummaries summaries)
{
    private const int MaxApplied = 12;

    /// <summary>For a year, or the latest with figures. Forbidden unless the actor may read the registry.</summary>
    public async Task<Outcome<OverviewView>> RunAsync(Actor actor, int? year, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = (await summaries.GetAsync(db, ct)).Where(s => s.Total > 0).OrderByDescending(s => s.Year).ToList();
        var chosen = all.FirstOrDefault(s => s.Year == year) ?? all.FirstOrDefault();
        return new OverviewView
        {
            Year = chosen?.Year,
            Years = all.Select(s => s.Year).ToList(),
            Enterprises = chosen?.Total ?? 0,
            Sections = chosen?.Sections ?? [],
            Sizes = chosen?.Sizes ?? new Dictionary<SizeClass, int>(),
            Communes = chosen?.Communes ?? [],
            Applied = chosen?.Applied.Take(MaxApplied).ToList() ?? [],
            Medians = all.AsEnumerable().Reverse().SelectMany(s => s.Medians).ToList(),
            Completeness = all.AsEnumerable().Reverse().Select(s => new YearCompleteness(s.Year, s.Complete, s.Total)).ToList(),
            Illustrative = all.Any(s => s.Illustrative),
        };
    }
}

/// <summary>Names that pages need to show codes: communes, VSIC titles, catalogue items.</summary>
public sealed record ReferenceNames
{
    /// <summary>Full names of communes by code, in Vietnamese order.</summary>
    public required IReadOnlyDictionary<string, string> Communes { get; init; }

    /// <summary>Communes with their centroids, in Vietnamese order.</summary>
    public IReadOnlyList<Commune> Places { get; init; } = [];

    /// <summary>Titles of sections by edition and letter.</summary>
    public required IReadOnlyDictionary<SectionKey, string> Sections { get; init; }

    /// <summary>Catalogue items in order of code.</summary>
    public required IReadOnlyList<CatalogueItem> Items { get; init; }
}

/// <summary>Reads the names once; reference data changes only when the operator migrates.</summary>
public sealed class GetReferenceNames(IDbContextFactory<AppDb> dbs)
{
    private ReferenceNames? cached;

    /// <summary>The names.</summary>
    public async Task<ReferenceNames> RunAsync(CancellationToken ct = default)
    {
        if (cached is not null)
        {
            return cached;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var places = (await db.Communes.AsNoTracking().ToListAsync(ct)).OrderBy(c => c.Name, Text.VnSort.Comparer).ToList();
        var communes = places.ToDictionary(c => c.Code, c => c.FullName);
        var sections = await db
            .VsicCodes.AsNoTracking()
            .Where(v => v.Level == 1)
            .ToDictionaryAsync(v => new SectionKey(v.Edition, v.Code), v => v.NameVi, ct);
        var items = await db.CatalogueItems.AsNoTracking().OrderBy(i => i.Code).ToListAsync(ct);
        var names = new ReferenceNames
        {
            Communes = communes,
            Places = places,
            Sections = sections,
            Items = items,
        };
        if (communes.Count > 0)
        {
            cached = names;
        }

        return names;
    }
}
