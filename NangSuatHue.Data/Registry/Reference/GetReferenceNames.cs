using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Names that pages need to show codes: communes, VSIC titles, catalogue items.</summary>
public sealed record ReferenceNames
{
    /// <summary>Full names of communes by code, in Vietnamese order.</summary>
    public required IReadOnlyDictionary<string, string> Communes { get; init; }

    /// <summary>Communes with their centroids, in Vietnamese order.</summary>
    public IReadOnlyList<Commune> Places { get; init; } = [];

    /// <summary>Titles of sections by edition and letter.</summary>
    public required IReadOnlyDictionary<SectionKey, string> Sections { get; init; }

    /// <summary>Names of divisions by their two digits; where the editions differ, that of 2025.</summary>
    public IReadOnlyDictionary<string, string> Divisions { get; init; } = new Dictionary<string, string>();

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
        var places = (await db.Communes.AsNoTracking().ToListAsync(ct)).OrderBy(c => c.Name, VnSort.Comparer).ToList();
        var communes = places.ToDictionary(c => c.Code, c => c.FullName);
        var sections = await db
            .VsicCodes.AsNoTracking()
            .Where(v => v.Level == 1)
            .ToDictionaryAsync(v => new SectionKey(v.Edition, v.Code), v => v.NameVi, ct);
        var items = await db.CatalogueItems.AsNoTracking().OrderBy(i => i.Code).ToListAsync(ct);
        var divisions = (await db.VsicCodes.AsNoTracking().Where(v => v.Level == 2).OrderBy(v => v.Edition).ToListAsync(ct))
            .GroupBy(v => v.Code)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().NameVi);
        var names = new ReferenceNames
        {
            Divisions = divisions,
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
