using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Mail;

/// <summary>How a mail stands.</summary>
public enum MailState
{
    /// <summary>Not tried yet.</summary>
    Waiting = 0,

    /// <summary>Failed, and will be tried again.</summary>
    Retrying = 1,

    /// <summary>Sent.</summary>
    Sent = 2,

    /// <summary>Given up.</summary>
    GivenUp = 3,
}

/// <summary>A mail as the administrator's list shows it.</summary>
public sealed record MailRow(
    int Id,
    string To,
    string Subject,
    DateTime CreatedAt,
    DateTime NextTryAt,
    int Tries,
    DateTime? SentAt,
    DateTime? GivenUpAt,
    string? Error
)
{
    /// <summary>How it stands.</summary>
    public MailState State =>
        SentAt is not null ? MailState.Sent
        : GivenUpAt is not null ? MailState.GivenUp
        : Error is null ? MailState.Waiting
        : MailState.Retrying;
}

/// <summary>A page of the outbox. <paramref name="Stuck"/>: how many were given up or failed at least once and are not sent.</summary>
public sealed record FoundMails(IReadOnlyList<MailRow> Rows, int Count, int Stuck, bool ToFolder);

/// <summary>Lists the outbox, the newest first.</summary>
public sealed class FindMails(IDbContextFactory<AppDb> dbs, MailOptions options)
{
    /// <summary>Mails a page.</summary>
    public const int PageSize = 50;

    /// <summary>Forbidden unless the actor manages users. <paramref name="stuck"/> leaves out what was sent or was not tried yet.</summary>
    public async Task<Outcome<FoundMails>> RunAsync(Actor actor, int page, bool stuck = false, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var troubled = db.OutboxMails.AsNoTracking().Where(m => m.SentAt == null && m.Error != null);
        var mails = stuck ? troubled : db.OutboxMails.AsNoTracking();
        var rows = await mails
            .OrderByDescending(m => m.Id)
            .Skip((Math.Clamp(page, 1, 100_000) - 1) * PageSize)
            .Take(PageSize)
            .Select(m => new MailRow(m.Id, m.To, m.Subject, m.CreatedAt, m.NextTryAt, m.Tries, m.SentAt, m.GivenUpAt, m.Error))
            .ToListAsync(ct);
        return new FoundMails(rows, await mails.CountAsync(ct), await troubled.CountAsync(ct), options.ToFolder);
    }
}

/// <summary>The text of one mail, only where mails go to the folder: with a mail server nobody but the addressee reads them.</summary>
public sealed class ReadMail(IDbContextFactory<AppDb> dbs, MailOptions options, SiteOptions site, TimeProvider clock)
{
    /// <summary>Forbidden unless the actor manages users and no mail server is set. Reading another's link that opens an account is written in that account's history.</summary>
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
