using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>The tax code of the enterprise that a representative speaks for.</summary>
public sealed class GetOwnTaxCode(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound for everybody who speaks for none.</summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.EnterpriseId is not { } id)
        {
            return OutcomeKind.NotFound;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Enterprises.AsNoTracking().Where(e => e.Id == id).Select(e => e.TaxCode).FirstOrDefaultAsync(ct) is { } taxCode
            ? taxCode
            : OutcomeKind.NotFound;
    }
}
