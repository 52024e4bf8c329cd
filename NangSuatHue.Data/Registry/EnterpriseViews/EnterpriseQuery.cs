using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>Turns a filter into a query, the same for list, count, charts and export.</summary>
internal static class EnterpriseQuery
{
    public static IQueryable<EnterpriseYear> Where(AppDb db, EnterpriseFilter filter)
    {
        var enterprises = Enterprises(db, filter);
        if (filter.Year is { } year)
        {
            return enterprises.Join(OfYear(db, filter, year), e => e.Id, y => y.EnterpriseId, (e, y) => new EnterpriseYear { E = e, Y = y });
        }

        var query = enterprises.LeftJoin(
            db.YearFigures.AsNoTracking(),
            e => new { Id = e.Id, Year = e.LatestYear },
            y => new { Id = y.EnterpriseId, y.Year },
            (e, y) => new EnterpriseYear { E = e, Y = y }
        );
        if (filter.Commune is { } commune)
        {
            query =
                commune == "-"
                    ? query.Where(x => (x.Y != null ? x.Y.CommuneCode : x.E.CommuneCode) == null)
                    : query.Where(x => (x.Y != null ? x.Y.CommuneCode : x.E.CommuneCode) == commune);
        }

        if (filter.Section is { } section)
        {
            query =
                section == "-"
                    ? query.Where(x => (x.Y != null ? x.Y.Section : x.E.Section) == null)
                    : query.Where(x => (x.Y != null ? x.Y.Section : x.E.Section) == section);
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

        return filter.Complete is { } complete ? Completeness(query, complete) : query;
    }

    private static IQueryable<EnterpriseYear> Completeness(IQueryable<EnterpriseYear> query, bool complete)
    {
        return complete
            ? query.Where(x =>
                x.Y != null
                && x.Y.Employees > 0
                && x.Y.LabourCost != null
                && x.Y.ProfitBeforeTax != null
                && x.Y.Depreciation != null
                && x.Y.InterestPaid != null
                && x.Y.ProductionTaxes != null
            )
            : query.Where(x =>
                x.Y == null
                || !(x.Y.Employees > 0)
                || x.Y.Employees == null
                || x.Y.LabourCost == null
                || x.Y.ProfitBeforeTax == null
                || x.Y.Depreciation == null
                || x.Y.InterestPaid == null
                || x.Y.ProductionTaxes == null
            );
    }

    /// <summary>
    /// The figures that match, where nothing but the figures is asked: then counting and paging need no enterprise and mostly no row, the index
    /// holding all. Null where the filter asks more.
    /// </summary>
    public static IQueryable<YearFigures>? OnlyFigures(AppDb db, EnterpriseFilter filter)
    {
        if (filter is not { Year: { } year, Item: null, ItemGroup: null } || SearchKey.Words(filter.Search).Count > 0)
        {
            return null;
        }

        var archived = db.Enterprises.Where(e => e.Status == EnterpriseStatus.Archived).Select(e => e.Id);
        return filter.Archived
            ? OfYear(db, filter, year).Where(y => archived.Contains(y.EnterpriseId))
            : OfYear(db, filter, year).Where(y => !archived.Contains(y.EnterpriseId));
    }

    /// <summary>How many enterprises match, counted over as little as decides it.</summary>
    public static Task<int> CountAsync(AppDb db, EnterpriseFilter filter, CancellationToken ct) =>
        OnlyFigures(db, filter) is { } figures ? figures.CountAsync(ct)
        : IsOfEnterprisesOnly(filter) ? Enterprises(db, filter).CountAsync(ct)
        : Where(db, filter).CountAsync(ct);

    /// <summary>Whether the filter asks nothing of any year's figures or of what is applied.</summary>
    public static bool IsOfEnterprisesOnly(EnterpriseFilter filter) =>
        filter is { Year: null, Commune: null, Section: null, Item: null, ItemGroup: null, DataStatus: null, Complete: null }
        && filter.Sizes.Count == 0;

    /// <summary>The enterprises that match, by what they are and what they apply.</summary>
    public static IQueryable<Enterprise> Enterprises(AppDb db, EnterpriseFilter filter)
    {
        var archived = db.Enterprises.Where(e => e.Status == EnterpriseStatus.Archived).Select(e => e.Id);
        var words = SearchKey.Words(filter.Search);
        var enterprises = (words.Count == 0 ? db.Enterprises : SearchIndex.Matching(db, words)).AsNoTracking();
        enterprises = filter.Archived
            ? enterprises.Where(e => e.Status == EnterpriseStatus.Archived)
            : enterprises.Where(e => !archived.Contains(e.Id));
        if (filter.Item is { } item)
        {
            enterprises = enterprises.Where(e =>
                db.Set<Adoption>()
                    .Any(a =>
                        a.EnterpriseId == e.Id
                        && a.CatalogueItem!.Code == item
                        && !a.Archived
                        && (a.Status == AdoptionStatus.Applying || a.Status == AdoptionStatus.Certified)
                        && (filter.Year == null || a.Year == filter.Year)
                    )
            );
        }

        if (filter.ItemGroup is { } group)
        {
            enterprises = enterprises.Where(e =>
                db.Set<Adoption>()
                    .Any(a =>
                        a.EnterpriseId == e.Id
                        && a.CatalogueItem!.Group == group
                        && !a.Archived
                        && (a.Status == AdoptionStatus.Applying || a.Status == AdoptionStatus.Certified)
                        && (filter.Year == null || a.Year == filter.Year)
                    )
            );
        }

        return enterprises;
    }

    private static IQueryable<YearFigures> OfYear(AppDb db, EnterpriseFilter filter, int year)
    {
        var figures = db.YearFigures.AsNoTracking().Where(y => y.Year == year);
        if (filter.Commune is { } commune)
        {
            figures = commune == "-" ? figures.Where(y => y.CommuneCode == null) : figures.Where(y => y.CommuneCode == commune);
        }

        if (filter.Section is { } section)
        {
            figures = section == "-" ? figures.Where(y => y.Section == null) : figures.Where(y => y.Section == section);
            if (filter.Edition is { } edition)
            {
                figures = figures.Where(y => y.VsicEdition == edition);
            }
        }

        if (filter.Sizes.Count > 0)
        {
            var sizes = filter.Sizes.ToList();
            figures = figures.Where(y => sizes.Contains(y.SizeClass));
        }

        if (filter.DataStatus is { } status)
        {
            figures = figures.Where(y => y.DataStatus == status);
        }

        return filter.Complete switch
        {
            true => figures.Where(y =>
                y.Employees > 0
                && y.LabourCost != null
                && y.ProfitBeforeTax != null
                && y.Depreciation != null
                && y.InterestPaid != null
                && y.ProductionTaxes != null
            ),
            false => figures.Where(y =>
                !(y.Employees > 0)
                || y.Employees == null
                || y.LabourCost == null
                || y.ProfitBeforeTax == null
                || y.Depreciation == null
                || y.InterestPaid == null
                || y.ProductionTaxes == null
            ),
            _ => figures,
        };
    }

    /// <summary>Sorts with a whitelist and a tiebreak. Missing values come last in both directions.</summary>
    public static IOrderedQueryable<EnterpriseYear> Sorted(IQueryable<EnterpriseYear> query, EnterpriseFilter filter)
    {
        var search = filter.Search is { } text ? WellFormed.Composed(text.Trim()).ToLowerInvariant() : null;
        IOrderedQueryable<EnterpriseYear> sorted = filter.Sort switch
        {
            EnterpriseSort.Default when !string.IsNullOrEmpty(search) => query
                .OrderBy(x => x.E.NameLower.Contains(search) ? 0 : 1)
                .ThenBy(x => x.E.SortKey),
            EnterpriseSort.Revenue => filter.Descending
                ? query.OrderByDescending(x => x.Y!.NetRevenue ?? long.MinValue)
                : query.OrderBy(x => x.Y!.NetRevenue ?? long.MaxValue),
            EnterpriseSort.Employees => filter.Descending
                ? query.OrderByDescending(x => x.Y!.Employees ?? -1)
                : query.OrderBy(x => x.Y!.Employees ?? 1e18),
            EnterpriseSort.Productivity => filter.Descending
                ? query.OrderByDescending(x =>
                    (x.Y!.LabourCost + x.Y.ProfitBeforeTax + x.Y.Depreciation + x.Y.InterestPaid + x.Y.ProductionTaxes)
                        / (x.Y.Employees > 0 ? x.Y.Employees : null)
                    ?? -1e300
                )
                : query.OrderBy(x =>
                    (x.Y!.LabourCost + x.Y.ProfitBeforeTax + x.Y.Depreciation + x.Y.InterestPaid + x.Y.ProductionTaxes)
                        / (x.Y.Employees > 0 ? x.Y.Employees : null)
                    ?? 1e300
                ),
            EnterpriseSort.Changed => filter.Descending ? query.OrderByDescending(x => x.E.ChangedAt) : query.OrderBy(x => x.E.ChangedAt),
            _ => filter.Descending ? query.OrderByDescending(x => x.E.SortKey) : query.OrderBy(x => x.E.SortKey),
        };
        return sorted.ThenBy(x => x.E.Id);
    }

    /// <summary>Sorts enterprises alone, by the same keys and tiebreak; null where the key is of the figures.</summary>
    public static IOrderedQueryable<Enterprise>? Sorted(IQueryable<Enterprise> enterprises, EnterpriseFilter filter)
    {
        var search = filter.Search is { } text ? WellFormed.Composed(text.Trim()).ToLowerInvariant() : null;
        var sorted = filter.Sort switch
        {
            EnterpriseSort.Default when !string.IsNullOrEmpty(search) => enterprises
                .OrderBy(e => e.NameLower.Contains(search) ? 0 : 1)
                .ThenBy(e => e.SortKey),
            EnterpriseSort.Default or EnterpriseSort.Name => filter.Descending
                ? enterprises.OrderByDescending(e => e.SortKey)
                : enterprises.OrderBy(e => e.SortKey),
            EnterpriseSort.Changed => filter.Descending ? enterprises.OrderByDescending(e => e.ChangedAt) : enterprises.OrderBy(e => e.ChangedAt),
            _ => null,
        };
        return sorted?.ThenBy(e => e.Id);
    }

    /// <summary>Sorts figures alone, by the same keys and tiebreak; null where the key is the enterprise's.</summary>
    public static IOrderedQueryable<YearFigures>? Sorted(IQueryable<YearFigures> figures, EnterpriseFilter filter)
    {
        IOrderedQueryable<YearFigures>? sorted = (filter.Sort, filter.Descending) switch
        {
            // NULL is the least on SQLite and the greatest on PostgreSQL: missing values are named last on both.
            (EnterpriseSort.Revenue, true) => figures.OrderBy(y => y.NetRevenue == null).ThenByDescending(y => y.NetRevenue),
            (EnterpriseSort.Revenue, false) => figures.OrderBy(y => y.NetRevenue == null).ThenBy(y => y.NetRevenue),
            (EnterpriseSort.Employees, true) => figures.OrderByDescending(y => y.Employees ?? -1),
            (EnterpriseSort.Employees, false) => figures.OrderBy(y => y.Employees ?? 1e18),
            _ => null,
        };
        return sorted?.ThenBy(y => y.EnterpriseId);
    }
}
