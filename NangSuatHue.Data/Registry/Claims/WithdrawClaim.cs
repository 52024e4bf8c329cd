using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Takes an own claim back.</summary>
public sealed class WithdrawClaim(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>NotFound for anybody else's claim; Conflict where it is decided already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var claim = actor.UserId is null ? null : await db.EnterpriseClaims.FirstOrDefaultAsync(c => c.Id == id && c.UserId == actor.UserId, ct);
        if (claim is null)
        {
            return OutcomeKind.NotFound;
        }

        if (claim.Status is not (ClaimStatus.Pending or ClaimStatus.Unconfirmed))
        {
            return OutcomeKind.Conflict;
        }

        (claim.Status, claim.DecidedAt, claim.DecidedBy) = (ClaimStatus.Withdrawn, clock.GetUtcNow().UtcDateTime, actor.Name);
        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}
