using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

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
        if (!MailAddress.IsOne(to))
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
}
