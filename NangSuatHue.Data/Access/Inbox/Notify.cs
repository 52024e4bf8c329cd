using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Access.Inbox;

/// <summary>
/// Adds notices, and the mails that go with them, to a context that its caller saves: they stand or fall with what they tell. Who acted is not told.
/// </summary>
public static class Notify
{
    /// <summary>One account. <paramref name="href"/> is an address of this application. A repeat of the same <paramref name="onceKey"/> adds nothing.</summary>
    public static async Task UserAsync(
        AppDb db,
        DateTime now,
        int userId,
        string kind,
        string href,
        string[] args,
        string? onceKey = null,
        CancellationToken ct = default
    )
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct);
        if (user is not null)
        {
            await AddAsync(db, now, [user], kind, href, args, onceKey, null, ct);
        }
    }

    /// <summary>The representatives of an enterprise.</summary>
    public static async Task EnterpriseAsync(
        AppDb db,
        DateTime now,
        Actor? actor,
        int enterpriseId,
        string kind,
        string href,
        string[] args,
        string? onceKey = null,
        CancellationToken ct = default
    ) =>
        await AddAsync(
            db,
            now,
            await db.Users.Where(u => u.EnterpriseId == enterpriseId && u.Role == Role.Representative).ToListAsync(ct),
            kind,
            href,
            args,
            onceKey,
            actor,
            ct
        );

    /// <summary>The officers: the one in charge where there is one, else all.</summary>
    public static async Task OfficersAsync(
        AppDb db,
        DateTime now,
        Actor? actor,
        int? inCharge,
        string kind,
        string href,
        string[] args,
        string? onceKey = null,
        CancellationToken ct = default
    )
    {
        var officers = await db.Users.Where(u => u.Role == Role.Officer && !u.Disabled).ToListAsync(ct);
        await AddAsync(
            db,
            now,
            officers.Exists(o => o.Id == inCharge) ? officers.Where(o => o.Id == inCharge).ToList() : officers,
            kind,
            href,
            args,
            onceKey,
            actor,
            ct
        );
    }

    /// <summary>Saves; gives how many notices were added.</summary>
    public static async Task<int> SaveAsync(AppDb db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<Notice>().Count(e => e.State == EntityState.Added);
        await db.SaveChangesAsync(ct);
        return added;
    }

    private static async Task AddAsync(
        AppDb db,
        DateTime now,
        List<AppUser> users,
        string kind,
        string href,
        string[] args,
        string? onceKey,
        Actor? actor,
        CancellationToken ct
    )
    {
        var texts = NoticeTexts.Of(db.Features);
        var description = texts.Kind(kind);
        foreach (var user in users.Where(u => !u.Disabled && u.ErasedAt is null && (actor is null || u.Id != actor.UserId)))
        {
            if (onceKey is not null && await db.Notices.AnyAsync(n => n.UserId == user.Id && n.OnceKey == onceKey, ct))
            {
                continue;
            }

            db.Notices.Add(
                new Notice
                {
                    UserId = user.Id,
                    Kind = kind,
                    Href = href,
                    Args = JsonSerializer.Serialize(args, StoredJson.Options),
                    At = now,
                    OnceKey = onceKey,
                }
            );
            if (description.Mailed && user is { MailNotices: true, EmailConfirmed: true, Email: { } to })
            {
                var (vi, en) = (texts.Say(kind, args, vietnamese: true), texts.Say(kind, args, vietnamese: false));
                db.OutboxMails.Add(OutboxMails.Make(now, to, user.Id, vi, $"{vi}\n\n{en}", href));
            }
        }
    }
}
