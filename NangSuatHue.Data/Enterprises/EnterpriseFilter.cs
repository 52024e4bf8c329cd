using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Enterprises;

/// <summary>How the list is sorted.</summary>
public enum EnterpriseSort
{
    /// <summary>Best match first where something is searched, else by name.</summary>
    Default,

    /// <summary>By name, Vietnamese order.</summary>
    Name,

    /// <summary>By net revenue.</summary>
    Revenue,

    /// <summary>By employees.</summary>
    Employees,

    /// <summary>By labour productivity.</summary>
    Productivity,

    /// <summary>By the last change.</summary>
    Changed,
}

/// <summary>What a list, a chart's link or an export asks for. Every null means no condition.</summary>
public sealed record EnterpriseFilter
{
    /// <summary>Words of the name, short name or tax code, without tone marks, in any order.</summary>
    public string? Search { get; init; }

    /// <summary>Year of the figures; null for each enterprise's latest.</summary>
    public int? Year { get; init; }

    /// <summary>Commune code; <c>-</c> for none.</summary>
    public string? Commune { get; init; }

    /// <summary>VSIC section letter; <c>-</c> for none. Read with <see cref="Edition"/> where one letter means two things.</summary>
    public string? Section { get; init; }

    /// <summary>The edition of <see cref="Section"/>.</summary>
    public VsicEdition? Edition { get; init; }

    /// <summary>Size classes.</summary>
    public IReadOnlyList<SizeClass> Sizes { get; init; } = [];

    /// <summary>Code of a catalogue item that is applied.</summary>
    public string? Item { get; init; }

    /// <summary>Group of catalogue items of which one is applied.</summary>
    public string? ItemGroup { get; init; }

    /// <summary>Status of the year's figures.</summary>
    public DataStatus? DataStatus { get; init; }

    /// <summary>Whether the year's figures are complete enough for labour productivity.</summary>
    public bool? Complete { get; init; }

    /// <summary>Archived records instead of the others.</summary>
    public bool Archived { get; init; }

    /// <summary>Sort key.</summary>
    public EnterpriseSort Sort { get; init; }

    /// <summary>Whether the sort is descending.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether a condition other than the year narrows the list.</summary>
    public bool IsEmpty => this with { Sort = default, Descending = false } == new EnterpriseFilter { Sizes = Sizes } && Sizes.Count == 0;
}

/// <summary>An enterprise with the figures of the asked year.</summary>
internal sealed class EnterpriseYear
{
    public required Enterprise E { get; init; }

    public required YearFigures? Y { get; init; }
}

/// <summary>Turns a filter into a query, the same for list, count, charts and export.</summary>
internal static class EnterpriseQuery
{
    public static IQueryable<EnterpriseYear> Where(AppDb db, EnterpriseFilter filter)
    {
        var enterprises = db.Enterprises.AsNoTracking().Where(e => filter.Archived ? e.Status == EnterpriseStatus.Archived : e.Status != EnterpriseStatus.Archived);
        foreach (var word in SearchKey.Words(filter.Search))
        {
            var pattern = "% " + word + "%";
            enterprises = enterprises.Where(e => EF.Functions.Like(e.SearchKey, pattern));
        }

        if (filter.Item is { } item)
        {
            enterprises = enterprises.Where(e => db.Adoptions.Any(a => a.EnterpriseId == e.Id && a.CatalogueItem!.Code == item && (filter.Year == null || a.Year == filter.Year)));
        }

        if (filter.ItemGroup is { } group)
        {
            enterprises = enterprises.Where(e => db.Adoptions.Any(a => a.EnterpriseId == e.Id && a.CatalogueItem!.Group == group && (filter.Year == null || a.Year == filter.Year)));
        }

        IQueryable<EnterpriseYear> query;
        if (filter.Year is { } year)
        {
            query = enterprises.Join(db.YearFigures.AsNoTracking().Where(y => y.Year == year), e => e.Id, y => y.EnterpriseId, (e, y) => new EnterpriseYear { E = e, Y = y });
        }
        else
        {
            query = enterprises.LeftJoin(db.YearFigures.AsNoTracking(), e => new { Id = e.Id, Year = e.LatestYear }, y => new { Id = y.EnterpriseId, y.Year }, (e, y) => new EnterpriseYear { E = e, Y = y });
        }

        if (filter.Commune is { } commune)
        {
            query = commune == "-" ? query.Where(x => (x.Y != null ? x.Y.CommuneCode : x.E.CommuneCode) == null) : query.Where(x => (x.Y != null ? x.Y.CommuneCode : x.E.CommuneCode) == commune);
        }

        if (filter.Section is { } section)
        {
            query = section == "-" ? query.Where(x => (x.Y != null ? x.Y.Section : x.E.Section) == null) : query.Where(x => (x.Y != null ? x.Y.Section : x.E.Section) == section);
            if (filter.Edition is { } edition)
            {
                query = query.Where(x => (x.Y != null ? x.Y.VsicEdition : x.E.VsicEdition) == edition);
            }
        }

        if (filter.Sizes.Count > 0)
        {
            var sizes = filter.Sizes.ToList();
            query = query.Where(x => x.Y != null && sizes.Contains(x.Y.SizeClass));
        }

        if (filter.DataStatus is { } status)
        {
            query = query.Where(x => x.Y != null && x.Y.DataStatus == status);
        }

        if (filter.Complete is { } complete)
        {
            query = complete
                ? query.Where(x => x.Y != null && x.Y.Employees > 0 && x.Y.LabourCost != null && x.Y.ProfitBeforeTax != null && x.Y.Depreciation != null && x.Y.InterestPaid != null && x.Y.ProductionTaxes != null)
                : query.Where(x => x.Y == null || !(x.Y.Employees > 0) || x.Y.Employees == null || x.Y.LabourCost == null || x.Y.ProfitBeforeTax == null || x.Y.Depreciation == null || x.Y.InterestPaid == null || x.Y.ProductionTaxes == null);
        }

        return query;
    }

    /// <summary>Sorts with a whitelist and a tiebreak. Missing values come last in both directions.</summary>
    public static IOrderedQueryable<EnterpriseYear> Sorted(IQueryable<EnterpriseYear> query, EnterpriseFilter filter)
    {
        var search = filter.Search?.Trim().Normalize().ToLowerInvariant();
        IOrderedQueryable<EnterpriseYear> sorted = filter.Sort switch
        {
            EnterpriseSort.Default when !string.IsNullOrEmpty(search) => query.OrderBy(x => x.E.NameLower.Contains(search) ? 0 : 1).ThenBy(x => x.E.SortKey),
            EnterpriseSort.Revenue => filter.Descending ? query.OrderByDescending(x => x.Y!.NetRevenue ?? long.MinValue) : query.OrderBy(x => x.Y!.NetRevenue ?? long.MaxValue),
            EnterpriseSort.Employees => filter.Descending ? query.OrderByDescending(x => x.Y!.Employees ?? -1) : query.OrderBy(x => x.Y!.Employees ?? 1e18),
            EnterpriseSort.Productivity => filter.Descending
                ? query.OrderByDescending(x => (x.Y!.LabourCost + x.Y.ProfitBeforeTax + x.Y.Depreciation + x.Y.InterestPaid + x.Y.ProductionTaxes) / (x.Y.Employees > 0 ? x.Y.Employees : null) ?? -1e300)
                : query.OrderBy(x => (x.Y!.LabourCost + x.Y.ProfitBeforeTax + x.Y.Depreciation + x.Y.InterestPaid + x.Y.ProductionTaxes) / (x.Y.Employees > 0 ? x.Y.Employees : null) ?? 1e300),
            EnterpriseSort.Changed => filter.Descending ? query.OrderByDescending(x => x.E.ChangedAt) : query.OrderBy(x => x.E.ChangedAt),
            _ => filter.Descending ? query.OrderByDescending(x => x.E.SortKey) : query.OrderBy(x => x.E.SortKey),
        };
        return sorted.ThenBy(x => x.E.Id);
    }
}
