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
                var (now, tries) = (clock.GetUtcNow().UtcDateTime, mail.Tries + 1);
                var until = now + Taken;
                if (
                    await db
                        .OutboxMails.Where(m =>
                            m.Id == mail.Id && m.Tries == mail.Tries && m.SentAt == null && m.GivenUpAt == null && m.NextTryAt == mail.NextTryAt
                        )
                        .ExecuteUpdateAsync(s => s.SetProperty(m => m.Tries, tries).SetProperty(m => m.NextTryAt, until), ct) != 1
                )
                {
                    continue;
                }

                try
                {
                    await sender.SendAsync(mail, now, ct);
                    sent++;

                    // What a server took is not kept: links in mails open accounts. The folder's text stays for the administrator.
                    var kept = options.ToFolder ? mail.Body : "";
                    await db
                        .OutboxMails.Where(m => m.Id == mail.Id)
                        .ExecuteUpdateAsync(
                            s => s.SetProperty(m => m.SentAt, now).SetProperty(m => m.Body, kept).SetProperty(m => m.Error, (string?)null),
                            CancellationToken.None
                        );
                }
                catch (MailRefusedException e)
                {
                    var wait = e.ForGood ? null : MailRetry.After(tries);
                    var (next, gone, error) = (now + (wait ?? TimeSpan.Zero), wait is null ? now : (DateTime?)null, Short(e.Message));
                    _ = wait is null ? givenUp++ : failed++;
                    await db
                        .OutboxMails.Where(m => m.Id == mail.Id)
                        .ExecuteUpdateAsync(
                            s => s.SetProperty(m => m.NextTryAt, next).SetProperty(m => m.GivenUpAt, gone).SetProperty(m => m.Error, error),
                            CancellationToken.None
                        );
                }
            }

            return new OutboxRun(sent, failed, givenUp);
        }
        finally
        {
            one.Release();
        }
    }

    private static string Short(string text) => text.Length > 500 ? text[..499] + "…" : text;
}
