using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>Tells a person by mail that something about the own account's safety changed.</summary>
public sealed class AccountNotes(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Writes the mail, in both languages. The caller has made the change.</summary>
    public async Task TellAsync(int userId, string vi, string en, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct) is { EmailConfirmed: true } user)
        {
            db.OutboxMails.Add(AccountMails.Changed(clock.GetUtcNow().UtcDateTime, user, vi, en));
            await db.SaveChangesAsync(ct);
        }
    }
}
