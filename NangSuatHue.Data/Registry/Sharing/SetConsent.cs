using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Sharing;

/// <summary>Gives or withdraws one consent. Only a representative of the enterprise may: nobody consents for another.</summary>
public sealed class SetConsent(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>To give what is given, or withdraw what is not, changes nothing.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, string taxCode, string scope, bool given, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        if (!Rights.May(actor, Act.GiveConsents, enterprise.Id))
        {
            return OutcomeKind.Forbidden;
        }

        if (ConsentScopes.Find(scope) is null)
        {
            return Outcome<Done>.Invalid(new Issue("scope", "field_unknown", scope));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await db.Consents.Where(c => c.EnterpriseId == enterprise.Id && c.Scope == scope && c.WithdrawnAt == null).ToListAsync(ct);
        if (given && standing.Count == 0)
        {
            db.Consents.Add(
                new Consent
                {
                    EnterpriseId = enterprise.Id,
                    Scope = scope,
                    GivenAt = now,
                    GivenBy = actor.Name,
                }
            );
        }

        foreach (var consent in given ? [] : standing)
        {
            (consent.WithdrawnAt, consent.WithdrawnBy) = (now, actor.Name);
        }

        foreach (var effect in db.Features.Of<IConsentEffect>())
        {
            await effect.FollowAsync(db, enterprise.Id, scope, given, ct);
        }

        await db.SaveChangesAsync(ct);
        await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
        await transaction.CommitAsync(ct);
        return new Done();
    }
}
