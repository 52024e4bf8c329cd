using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Outbox;

/// <summary>The text of one mail, only where mails go to the folder: with a mail server nobody but the addressee reads them.</summary>
public sealed class ReadMail(IDbContextFactory<AppDb> dbs, MailOptions options, SiteOptions site, TimeProvider clock)
{
    /// <summary>
    /// Forbidden unless the actor manages users and no mail server is set. Reading another's link that opens an account is written in that account's
    /// history.
    /// </summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ManageUsers) || !options.ToFolder)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var mail = await db.OutboxMails.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct);
        if (
            mail is { UserId: { } user }
            && user != actor.UserId
            && mail.Body.Contains("?tk=", StringComparison.Ordinal)
            && await db.Users.FirstOrDefaultAsync(u => u.Id == user, ct) is { } owner
        )
        {
            AccountChanges.Add(db, clock.GetUtcNow().UtcDateTime, actor, owner, "mail_read", ends: false);
            await db.SaveChangesAsync(ct);
        }

        return mail is null ? OutcomeKind.NotFound : mail.Body.Replace(OutboxMails.Site, site.Base, StringComparison.Ordinal);
    }
}
