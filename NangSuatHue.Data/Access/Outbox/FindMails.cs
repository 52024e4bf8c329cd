using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Outbox;

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
