using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Outbox;

/// <summary>Puts a mail that was not sent back to be sent at once, with all its tries.</summary>
public sealed class ResendMail(IDbContextFactory<AppDb> dbs, MailOptions options, TimeProvider clock)
{
    /// <summary>Forbidden unless the actor manages users; Conflict for one that a server took already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var folder = options.ToFolder;
        var done = await db
            .OutboxMails.Where(m => m.Id == id && (folder || m.SentAt == null) && m.Body != "")
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.NextTryAt, now)
                        .SetProperty(m => m.Tries, 0)
                        .SetProperty(m => m.SentAt, (DateTime?)null)
                        .SetProperty(m => m.GivenUpAt, (DateTime?)null)
                        .SetProperty(m => m.Error, (string?)null),
                ct
            );
        return done == 1 ? new Done()
            : await db.OutboxMails.AnyAsync(m => m.Id == id, ct) ? OutcomeKind.Conflict
            : OutcomeKind.NotFound;
    }
}
