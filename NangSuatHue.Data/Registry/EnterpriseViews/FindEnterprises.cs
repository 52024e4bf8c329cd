using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>A row of the list.</summary>
public sealed record EnterpriseRow
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>Tax code.</summary>
    public required string TaxCode { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Section of the year, else of the record.</summary>
    public string? Section { get; init; }

    /// <summary>Edition of <see cref="Section"/>.</summary>
    public VsicEdition Edition { get; init; }

    /// <summary>Code of the year, else of the record.</summary>
    public string? VsicCode { get; init; }

    /// <summary>Commune of the year, else of the record.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>The year of the figures; null where there are none.</summary>
    public int? Year { get; init; }

    /// <summary>Size class by those figures.</summary>
    public SizeClass SizeClass { get; init; }

    /// <summary>Employees, yearly average.</summary>
    public double? Employees { get; init; }

    /// <summary>Net revenue, đồng.</summary>
    public long? NetRevenue { get; init; }

    /// <summary>Labour productivity, đồng per employee; null where an input is missing.</summary>
    public double? LabourProductivity { get; init; }

    /// <summary>Total capital, đồng.</summary>
    public long? TotalCapital { get; init; }

    /// <summary>Fixed assets, đồng.</summary>
    public long? FixedAssets { get; init; }

    /// <summary>Labour cost, đồng.</summary>
    public long? LabourCost { get; init; }

    /// <summary>Profit before tax, đồng.</summary>
    public long? ProfitBeforeTax { get; init; }

    /// <summary>Digital level, 0 to 5.</summary>
    public int? DigitalLevel { get; init; }

    /// <summary>Legal form.</summary>
    public LegalForm LegalForm { get; init; }

    /// <summary>The year it was founded.</summary>
    public int? FoundedYear { get; init; }

    /// <summary>Status of the figures.</summary>
    public DataStatus? DataStatus { get; init; }

    /// <summary>Labels of what is applied in that year.</summary>
    public IReadOnlyList<AppliedLabel> Applied { get; init; } = [];

    /// <summary>Whether the record is invented for illustration.</summary>
    public bool Illustrative { get; init; }
}

/// <summary>A label of something applied, with its group for its colour.</summary>
public sealed record AppliedLabel(string Label, string? Group);

/// <summary>A page of the list with the counts around it.</summary>
public sealed record EnterprisePage
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<EnterpriseRow> Rows { get; init; }

    /// <summary>How many match.</summary>
    public required int Count { get; init; }

    /// <summary>Whether any record of the page is illustrative.</summary>
    public bool Illustrative => Rows.Any(r => r.Illustrative);
}

/// <summary>The list of enterprises: filtered, sorted and paged by the database.</summary>
public sealed class FindEnterprises(IDbContextFactory<AppDb> dbs, EnterpriseCounts counts)
{
    /// <summary>The greatest page size.</summary>
    public const int MaxPageSize = 200;

    private const int ReadAtOnce = 500;

    /// <summary>One page; the first is 1. Forbidden unless the actor may read the registry.</summary>
    public async Task<Outcome<EnterprisePage>> RunAsync(Actor actor, EnterpriseFilter filter, int page, int pageSize, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        var count = await counts.GetAsync(db, filter, () => EnterpriseQuery.CountAsync(db, filter, ct), ct);
        var ids = await PageAsync(db, filter, (Math.Max(page, 1) - 1) * size, size, ct);
        return new EnterprisePage { Count = count, Rows = await RowsAsync(db, filter, ids, ct) };
    }

    /// <summary>All rows of the list in its order, for a file: read some at a time, so that memory stays flat. Forbidden unless the actor may export.</summary>
    public async Task<Outcome<IAsyncEnumerable<EnterpriseRow>>> AllAsync(Actor actor, EnterpriseFilter filter, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ExportRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = await PageAsync(db, filter, 0, int.MaxValue, ct);
        return new Outcome<IAsyncEnumerable<EnterpriseRow>> { Kind = OutcomeKind.Ok, Value = ReadAsync(filter, ids, ct) };
    }

    private async IAsyncEnumerable<EnterpriseRow> ReadAsync(EnterpriseFilter filter, List<int> ids, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var part in ids.Chunk(ReadAtOnce))
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            foreach (var row in await RowsAsync(db, filter, [.. part], ct))
            {
                yield return row;
            }
        }
    }

    private static async Task<List<EnterpriseRow>> RowsAsync(AppDb db, EnterpriseFilter filter, List<int> ids, CancellationToken ct)
    {
        var place = ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
        var applied = await AppliedAsync(db, ids, ct);
        var found = await EnterpriseQuery
            .Where(db, new EnterpriseFilter { Year = filter.Year, Archived = filter.Archived })
            .Where(x => ids.Contains(x.E.Id))
            .Select(x => new
            {
                Row = new EnterpriseRow
                {
                    Id = x.E.Id,
                    TaxCode = x.E.TaxCode,
                    Name = x.E.Name,
                    Illustrative = x.E.Illustrative,
                    LegalForm = x.E.LegalForm,
                    FoundedYear = x.E.FoundedYear,
                    Section = x.Y != null ? x.Y.Section : x.E.Section,
                    Edition = x.Y != null ? x.Y.VsicEdition : x.E.VsicEdition,
                    VsicCode = x.Y != null ? x.Y.VsicCode : x.E.VsicCode,
                    CommuneCode = x.Y != null ? x.Y.CommuneCode : x.E.CommuneCode,
                    Year = x.Y != null ? (int?)x.Y.Year : null,
                    SizeClass = x.Y != null ? x.Y.SizeClass : SizeClass.Unknown,
                    Employees = x.Y!.Employees,
                    NetRevenue = x.Y.NetRevenue,
                    TotalCapital = x.Y.TotalCapital,
                    FixedAssets = x.Y.FixedAssets,
                    LabourCost = x.Y.LabourCost,
                    ProfitBeforeTax = x.Y.ProfitBeforeTax,
                    DigitalLevel = x.Y.DigitalLevel,
                    DataStatus = x.Y != null ? (DataStatus?)x.Y.DataStatus : null,
                },
                ValueAdded = x.Y!.LabourCost + x.Y.ProfitBeforeTax + x.Y.Depreciation + x.Y.InterestPaid + x.Y.ProductionTaxes,
            })
            .ToListAsync(ct);
        return found
            .OrderBy(f => place[f.Row.Id])
            .Select(f =>
                f.Row with
                {
                    LabourProductivity = IndicatorFormulas.LabourProductivity(f.ValueAdded, f.Row.Employees),
                    Applied = applied[(f.Row.Id, f.Row.Year)].ToList(),
                }
            )
            .ToList();
    }

    private static async Task<ILookup<(int Enterprise, int? Year), AppliedLabel>> AppliedAsync(AppDb db, List<int> enterprises, CancellationToken ct)
    {
        var applied = await db
            .Adoptions.AsNoTracking()
            .Where(a =>
                enterprises.Contains(a.EnterpriseId) && !a.Archived && (a.Status == AdoptionStatus.Applying || a.Status == AdoptionStatus.Certified)
            )
            .Select(a => new
            {
                a.EnterpriseId,
                a.Year,
                a.Label,
                Group = a.CatalogueItem!.Group,
            })
            .ToListAsync(ct);
        return applied.ToLookup(a => (a.EnterpriseId, (int?)a.Year), a => new AppliedLabel(a.Label, a.Group));
    }

    /// <summary>
    /// The ids of a page in order. The page is found with as little as decides it, an index where one holds the sort, and only its rows are read:
    /// a far page costs the steps over the index, not the rows before it.
    /// </summary>
    private static async Task<List<int>> PageAsync(AppDb db, EnterpriseFilter filter, int skip, int take, CancellationToken ct)
    {
        if (EnterpriseQuery.OnlyFigures(db, filter) is { } figures && EnterpriseQuery.Sorted(figures, filter) is { } sorted)
        {
            return await sorted.Skip(skip).Take(take).Select(y => y.EnterpriseId).ToListAsync(ct);
        }

        if (EnterpriseQuery.IsOfEnterprisesOnly(filter) && EnterpriseQuery.Sorted(EnterpriseQuery.Enterprises(db, filter), filter) is { } enterprises)
        {
            return await enterprises.Skip(skip).Take(take).Select(e => e.Id).ToListAsync(ct);
        }

        return await EnterpriseQuery.Sorted(EnterpriseQuery.Where(db, filter), filter).Skip(skip).Take(take).Select(x => x.E.Id).ToListAsync(ct);
    }
}
