using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>What one look into the outbox did.</summary>
public sealed record OutboxRun(int Sent, int Failed, int GivenUp);

/// <summary>
/// Sends the mails that are due. Each is taken by one conditional update before it is sent, so that no two runs, in this process or another, send it twice;
/// a mail taken by a process that died is tried again after some minutes.
/// </summary>
public sealed class SendOutbox(IDbContextFactory<AppDb> dbs, DbGate gate, MailOptions options, SiteOptions site, TimeProvider clock)
{
    /// <summary>The most mails of one run.</summary>
    public const int Most = 50;

    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Sends what is due now, the oldest first. Forbidden for everybody but the application itself.</summary>
    public async Task<Outcome<OutboxRun>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.Role != Role.Operator)
        {
            return OutcomeKind.Forbidden;
        }

        await one.WaitAsync(ct);
        try
        {
            await using var sender = new MailSender(gate, options, site);
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (sent, failed, givenUp) = (0, 0, 0);
            var start = clock.GetUtcNow().UtcDateTime;
            var due = await db
                .OutboxMails.AsNoTracking()
                .Where(m => m.SentAt == null && m.GivenUpAt == null && m.NextTryAt <= start)
                .OrderBy(m => m.Id)
                .Take(Most)
                .ToListAsync(ct);
            foreach (var mail in due)
            {
                var done = await SendAsync(db, sender, mail, ct);
                (sent, failed, givenUp) = (sent + done.Sent, failed + done.Failed, givenUp + done.GivenUp);
            }

            return new OutboxRun(sent, failed, givenUp);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Takes one mail, sends it and writes down how that ended; nothing where another server was first.</summary>
    private async Task<OutboxRun> SendAsync(AppDb db, MailSender sender, OutboxMail mail, CancellationToken ct)
    {
        var (now, tries) = (clock.GetUtcNow().UtcDateTime, mail.Tries + 1);
        var until = now + Taken;
        var free = db.OutboxMails.Where(m =>
            m.Id == mail.Id && m.Tries == mail.Tries && m.SentAt == null && m.GivenUpAt == null && m.NextTryAt == mail.NextTryAt
        );
        if (await free.ExecuteUpdateAsync(s => s.SetProperty(m => m.Tries, tries).SetProperty(m => m.NextTryAt, until), ct) != 1)
        {
            return new OutboxRun(0, 0, 0);
        }

        try
        {
            await sender.SendAsync(mail, now, ct);

            // What a server took is not kept: links in mails open accounts. The folder's text stays for the administrator.
            var kept = options.ToFolder ? mail.Body : "";
            await db
                .OutboxMails.Where(m => m.Id == mail.Id)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(m => m.SentAt, now).SetProperty(m => m.Body, kept).SetProperty(m => m.Error, (string?)null),
                    CancellationToken.None
                );
            return new OutboxRun(1, 0, 0);
        }
        catch (MailRefusedException e)
        {
            var wait = e.ForGood ? null : MailRetry.After(tries);
            var (next, gone, error) = (now + (wait ?? TimeSpan.Zero), wait is null ? now : (DateTime?)null, Short(e.Message));
            await db
                .OutboxMails.Where(m => m.Id == mail.Id)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(m => m.NextTryAt, next).SetProperty(m => m.GivenUpAt, gone).SetProperty(m => m.Error, error),
                    CancellationToken.None
                );
            return wait is null ? new OutboxRun(0, 0, 1) : new OutboxRun(0, 1, 0);
        }
    }

    private static string Short(string text) => text.Length > 500 ? text[..499] + "…" : text;
}
