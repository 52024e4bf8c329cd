using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>Mails the link with which a password is set, or the one that confirms an address. Whoever asks is told the same in every case.</summary>
public sealed class AskPassword(IDbContextFactory<AppDb> dbs, IAccountTokens tokens, TimeProvider clock)
{
    /// <summary>Minutes in which an account gets no second mail of this kind, so that nobody can flood a mailbox.</summary>
    public const int Pause = 2;

    /// <summary>For everybody. An unknown address that looks like one gets a mail that says so, once a day.</summary>
    public async Task<Outcome<Done>> RunAsync(string? email, CancellationToken ct = default)
    {
        var to = email?.Trim() ?? "";
        if (!ClaimRules.IsEmail(to))
        {
            return Outcome<Done>.Invalid(new Issue("Email", to.Length == 0 ? "required" : "email"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, key) = (clock.GetUtcNow().UtcDateTime, to.ToUpperInvariant());
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == key && u.ErasedAt == null, ct);
        if (
            user is { Disabled: false }
            && !await db.OutboxMails.AnyAsync(m => m.UserId == user.Id && m.CreatedAt > now.AddMinutes(-Pause) && m.Subject.StartsWith("Đặt lại"), ct)
        )
        {
            db.OutboxMails.Add(AccountMails.Password(now, user, await tokens.PasswordAsync(user)));
        }
        else if (user is null && !await db.OutboxMails.AnyAsync(m => m.To == to.ToLowerInvariant() && m.CreatedAt > now.AddDays(-1), ct))
        {
            db.OutboxMails.Add(AccountMails.NoAccount(now, to.ToLowerInvariant()));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Mails the link that confirms an address once more. The caller has checked the password of <paramref name="userId"/>.</summary>
    public async Task<Outcome<Done>> ConfirmAgainAsync(int userId, CancellationToken ct = default)
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
            !await db.OutboxMails.AnyAsync(m => m.UserId == userId && m.CreatedAt > now.AddMinutes(-Pause), ct)
            && await db.OutboxMails.CountAsync(m => m.UserId == userId && m.CreatedAt > now.AddDays(-1), ct) < 10
        )
        {
            db.OutboxMails.Add(AccountMails.Confirm(now, user, claim ?? "", await tokens.ConfirmAsync(user)));
            await db.SaveChangesAsync(ct);
        }

        return new Done();
    }
}
