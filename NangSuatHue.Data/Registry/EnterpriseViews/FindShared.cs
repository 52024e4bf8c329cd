using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>An enterprise that shares its contacts with other departments.</summary>
public sealed record SharedEnterprise(
    string TaxCode,
    string Name,
    string? Section,
    VsicEdition Edition,
    string? CommuneCode,
    string? Address,
    string? Telephone,
    string? Email,
    string? Website
);

/// <summary>The enterprises that consent to share their contacts with other departments, a page at a time.</summary>
public sealed class FindShared(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>The page and how many there are; Forbidden to those who are no department.</summary>
    public async Task<Outcome<(IReadOnlyList<SharedEnterprise> Rows, int Count)>> RunAsync(
        Actor actor,
        string? search,
        int page,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.ReadShared))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var consenting = ConsentCheck.Of(db, ConsentScopes.ShareWithDepartments);
        var query = db.Enterprises.AsNoTracking().Where(e => consenting.Contains(e.Id) && e.Status != EnterpriseStatus.Archived);
        foreach (var word in SearchKey.Words(search))
        {
            query = query.Where(e => e.SearchKey.Contains(word) || e.TaxCode.Contains(word));
        }

        var rows = await query
            .OrderBy(e => e.SortKey)
            .ThenBy(e => e.Id)
            .Skip((int)Math.Min((Math.Max(page, 1) - 1L) * PageSize, int.MaxValue))
            .Take(PageSize)
            .Select(e => new SharedEnterprise(e.TaxCode, e.Name, e.Section, e.VsicEdition, e.CommuneCode, e.Address, e.Telephone, e.Email, e.Website))
            .ToListAsync(ct);
        return ((IReadOnlyList<SharedEnterprise>)rows, await query.CountAsync(ct));
    }
}
