using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Productivity;
using NangSuatHue.Data.Reference;

namespace NangSuatHue.Data.Overview;

/// <summary>A count with the key that the list takes.</summary>
public sealed record CountBy(string Key, int Count);

/// <summary>A VSIC section of an edition; null for records without a code.</summary>
public sealed record SectionKey(VsicEdition Edition, string? Section);

/// <summary>A count of a section.</summary>
public sealed record SectionCount(SectionKey Key, int Count);

/// <summary>The median labour productivity of a section in a year, đồng per employee, over <paramref name="Count"/> enterprises.</summary>
public sealed record SectionMedian(SectionKey Key, int Year, double Median, int Count);

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
public sealed class GetOverview(IDbContextFactory<AppDb> dbs)
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
        var figures = db.YearFigures.AsNoTracking().Where(y => y.Enterprise!.Status != EnterpriseStatus.Archived);
        var completeness = await figures.GroupBy(y => y.Year).OrderBy(g => g.Key).Select(g => new YearCompleteness(
            g.Key,
            g.Count(y => y.Employees > 0 && y.LabourCost != null && y.ProfitBeforeTax != null && y.Depreciation != null && y.InterestPaid != null && y.ProductionTaxes != null),
            g.Count())).ToListAsync(ct);
        var years = completeness.Select(c => c.Year).OrderDescending().ToList();
        var chosen = year is { } y0 && years.Contains(y0) ? y0 : years.Cast<int?>().FirstOrDefault();
        var ofYear = figures.Where(y => y.Year == chosen);

        var sections = await ofYear.GroupBy(y => new { y.VsicEdition, y.Section }).Select(g => new { g.Key, N = g.Count() }).ToListAsync(ct);
        var sizes = await ofYear.GroupBy(y => y.SizeClass).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);
        var communes = await ofYear.GroupBy(y => y.CommuneCode).Select(g => new { g.Key, N = g.Count() }).ToListAsync(ct);
        var applied = await db.Adoptions.AsNoTracking().Where(a => a.Year == chosen && ofYear.Any(y => y.EnterpriseId == a.EnterpriseId))
            .GroupBy(a => new { a.CatalogueItemId, a.LabelKey }).Select(g => new { Label = g.Min(a => a.Label), g.Key.CatalogueItemId, N = g.Count() })
            .OrderByDescending(g => g.N).ThenBy(g => g.Label).Take(MaxApplied).ToListAsync(ct);
        var itemIds = applied.Select(a => a.CatalogueItemId).ToList();
        var items = await db.CatalogueItems.AsNoTracking().Where(i => itemIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var values = await figures.Where(y => y.Employees > 0).Select(y => new
        {
            y.VsicEdition, y.Section, y.Year,
            Value = (y.LabourCost + y.ProfitBeforeTax + y.Depreciation + y.InterestPaid + y.ProductionTaxes) / y.Employees,
        }).Where(v => v.Value != null).ToListAsync(ct);

        return new OverviewView
        {
            Year = chosen,
            Years = years,
            Enterprises = sizes.Values.Sum(),
            Sections = sections.OrderByDescending(s => s.N).Select(s => new SectionCount(new(s.Key.VsicEdition, s.Key.Section), s.N)).ToList(),
            Sizes = sizes,
            Communes = communes.OrderByDescending(c => c.N).ThenBy(c => c.Key).Select(c => new CountBy(c.Key ?? "-", c.N)).ToList(),
            Applied = applied.Select(a => new AppliedCount(a.Label!, a.CatalogueItemId is { } id ? items[id].Code : null, a.CatalogueItemId is { } g ? items[g].Group : null, a.N)).ToList(),
            Medians = values.GroupBy(v => (v.VsicEdition, v.Section, v.Year))
                .Select(g => new SectionMedian(new(g.Key.VsicEdition, g.Key.Section), g.Key.Year, Indicators.Median(g.Select(v => v.Value!.Value))!.Value, g.Count())).ToList(),
            Completeness = completeness,
            Illustrative = await db.Enterprises.AnyAsync(e => e.Illustrative, ct),
        };
    }
}

/// <summary>Names that pages need to show codes: communes, VSIC titles, catalogue items.</summary>
public sealed record ReferenceNames
{
    /// <summary>Full names of communes by code, in Vietnamese order.</summary>
    public required IReadOnlyDictionary<string, string> Communes { get; init; }

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
        var communes = (await db.Communes.AsNoTracking().ToListAsync(ct)).OrderBy(c => c.Name, Text.VnSort.Comparer).ToDictionary(c => c.Code, c => c.FullName);
        var sections = await db.VsicCodes.AsNoTracking().Where(v => v.Level == 1).ToDictionaryAsync(v => new SectionKey(v.Edition, v.Code), v => v.NameVi, ct);
        var items = await db.CatalogueItems.AsNoTracking().OrderBy(i => i.Code).ToListAsync(ct);
        var names = new ReferenceNames { Communes = communes, Sections = sections, Items = items };
        if (communes.Count > 0)
        {
            cached = names;
        }

        return names;
    }
}
