using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Mails the link that confirms the address of somebody who registered.</summary>
public sealed class AskConfirmation(IDbContextFactory<AppDb> dbs, IAccountTokens tokens, TimeProvider clock)
{
    /// <summary>Mails the link that confirms an address once more. The caller has checked the password of <paramref name="userId"/>.</summary>
    public async Task<Outcome<Done>> RunAsync(int userId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId && !u.Disabled && !u.EmailConfirmed, ct);
        if (user is null)
        {
            return OutcomeKind.NotFound;
        }

        var claim = await db
            .EnterpriseClaims.Where(c => c.UserId == userId && c.Status == ClaimStatus.Unconfirmed)
            .OrderByDescending(c => c.Id)
            .Select(c => c.TaxCode)
            .FirstOrDefaultAsync(ct);
        if (
            !await db.OutboxMails.AnyAsync(m => m.UserId == userId && m.CreatedAt > now.AddMinutes(-AskPassword.Pause), ct)
            && await db.OutboxMails.CountAsync(m => m.UserId == userId && m.CreatedAt > now.AddDays(-1), ct) < 10
        )
        {
            db.OutboxMails.Add(AccountMails.Confirm(now, user, claim ?? "", await tokens.ConfirmAsync(user)));
            await db.SaveChangesAsync(ct);
        }

        return new Done();
    }
}
