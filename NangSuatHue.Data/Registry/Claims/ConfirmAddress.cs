using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Notes that an account's e-mail address is its person's; claims that waited for that go to the officers.</summary>
public sealed class ConfirmAddress(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// The caller has checked the one-time link of <paramref name="userId"/>. NotFound for an account that is disabled or gone; a second time does
    /// nothing.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(int userId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId && !u.Disabled, ct);
        if (user is null)
        {
            return OutcomeKind.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        user.EmailConfirmed = true;
        foreach (var claim in await db.EnterpriseClaims.Where(c => c.UserId == userId && c.Status == ClaimStatus.Unconfirmed).ToListAsync(ct))
        {
            claim.Status = ClaimWorkflow.Flow.Step(claim.Status, ClaimAct.Confirm, ClaimSide.Claimant)!.To;
            await Notify.OfficersAsync(
                db,
                now,
                null,
                null,
                "claim_made",
                $"/dang-ky-dai-dien/{claim.Id}",
                [user.DisplayName, claim.Name, claim.TaxCode],
                ct: ct
            );
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The link was opened twice at once: the other one did it.
            return new Done();
        }
    }
}
