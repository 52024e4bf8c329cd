using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>A signed-in person's further claim, after the first was refused or withdrawn, or when somebody took the person off an enterprise.</summary>
public sealed class ClaimEnterprise(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Gives the claim's id. Forbidden but for a representative of no enterprise; Invalid with the broken rules, or <c>claim_open</c> while one
    /// waits.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, ClaimInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = actor.Role == Role.Representative ? await db.Users.FirstOrDefaultAsync(u => u.Id == actor.UserId, ct) : null;
        if (user is not { Role: Role.Representative, EnterpriseId: null, Disabled: false, EmailConfirmed: true })
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (draft, issues) = await ClaimDraft.ReadAsync(db, gate, input, stranger: false, now, ct);
        if (
            await db.EnterpriseClaims.AnyAsync(
                c => c.UserId == user.Id && (c.Status == ClaimStatus.Pending || c.Status == ClaimStatus.Unconfirmed),
                ct
            )
        )
        {
            issues.Add(new Issue(nameof(input.TaxCode), "claim_open"));
        }

        if (issues.Count > 0 || draft is null)
        {
            return Outcome<int>.Invalid(issues);
        }

        (draft.UserId, draft.Status) = (user.Id, ClaimStatus.Pending);
        db.EnterpriseClaims.Add(draft);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await Notify.OfficersAsync(
            db,
            now,
            actor,
            null,
            "claim_made",
            $"/dang-ky-dai-dien/{draft.Id}",
            [user.DisplayName, draft.Name, draft.TaxCode],
            ct: ct
        );
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return draft.Id;
    }
}
