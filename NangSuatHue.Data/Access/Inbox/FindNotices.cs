using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Inbox;

/// <summary>A page of the own notices.</summary>
public sealed record FoundNotices(IReadOnlyList<Notice> Rows, int Count, int Unread, bool Mailed);

/// <summary>A person's own notices: listed, counted, read. Nobody sees another's.</summary>
public sealed class FindNotices(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Notices a page.</summary>
    public const int PageSize = 25;

    /// <summary>The newest first. Forbidden without an account.</summary>
    public async Task<Outcome<FoundNotices>> RunAsync(Actor actor, int page, bool unreadOnly = false, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = db.Notices.AsNoTracking().Where(n => n.UserId == user);
        var unread = own.Where(n => n.ReadAt == null);
        var shown = unreadOnly ? unread : own;
        return new FoundNotices(
            await shown.OrderByDescending(n => n.Id).Skip((Math.Clamp(page, 1, 100_000) - 1) * PageSize).Take(PageSize).ToListAsync(ct),
            await shown.CountAsync(ct),
            await unread.CountAsync(ct),
            await db.Users.Where(u => u.Id == user).Select(u => u.MailNotices).FirstOrDefaultAsync(ct)
        );
    }

    /// <summary>How many are unread; 0 without an account.</summary>
    public async Task<Outcome<int>> CountAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return 0;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Notices.CountAsync(n => n.UserId == user && n.ReadAt == null, ct);
    }

    /// <summary>Marks one read and gives where it leads. NotFound for anybody else's.</summary>
    public async Task<Outcome<string>> OpenAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var href = actor.UserId is null
            ? null
            : await db.Notices.Where(n => n.Id == id && n.UserId == actor.UserId).Select(n => n.Href).FirstOrDefaultAsync(ct);
        if (href is null)
        {
            return OutcomeKind.NotFound;
        }

        await ReadAsync(actor, id, ct);
        return href;
    }

    /// <summary>Marks one read, or all of them where <paramref name="id"/> is null. Gives how many that were.</summary>
    public async Task<Outcome<int>> ReadAsync(Actor actor, int? id, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db
            .Notices.Where(n => n.UserId == user && n.ReadAt == null && (id == null || n.Id == id))
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), ct);
    }

    /// <summary>Whether notices are also mailed from now on. Mails about the account itself always are.</summary>
    public async Task<Outcome<Done>> MailAsync(Actor actor, bool mailed, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Users.Where(u => u.Id == user).ExecuteUpdateAsync(s => s.SetProperty(u => u.MailNotices, mailed), ct) == 1
            ? new Done()
            : OutcomeKind.NotFound;
    }
}
