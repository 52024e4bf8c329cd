using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Sharing;

/// <summary>An enterprise's consents as they stand, with their history, the newest first.</summary>
public sealed record ConsentsView(string TaxCode, string Name, IReadOnlySet<string> Given, IReadOnlyList<Consent> History);

/// <summary>Reads the consents of an enterprise.</summary>
public sealed class GetConsents(IDbContextFactory<AppDb> dbs)
{
    /// <summary>The enterprise's own representatives and the department; NotFound to all others.</summary>
    public async Task<Outcome<ConsentsView>> RunAsync(Actor actor, string taxCode, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        var history = await db.Consents.AsNoTracking().Where(c => c.EnterpriseId == enterprise.Id).OrderByDescending(c => c.Id).ToListAsync(ct);
        return new ConsentsView(
            enterprise.TaxCode,
            enterprise.Name,
            history.Where(c => c.WithdrawnAt is null).Select(c => c.Scope).ToHashSet(),
            history
        );
    }
}
