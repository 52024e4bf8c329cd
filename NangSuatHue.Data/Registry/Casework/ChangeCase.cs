using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Casework;

/// <summary>Changes what the department keeps beside an enterprise's record. Each method is Forbidden to all but the department.</summary>
public sealed class ChangeCase(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The longest note, characters.</summary>
    public const int MostNote = 2000;

    /// <summary>The longest tag, characters.</summary>
    public const int MostTag = 40;

    /// <summary>The most tags of one enterprise.</summary>
    public const int MostTags = 12;

    /// <summary>Adds a note. Invalid without a text or for one that is too long.</summary>
    public Task<Outcome<Done>> NoteAsync(Actor actor, int enterpriseId, string? text, CancellationToken ct = default) =>
        RunAsync(
            actor,
            enterpriseId,
            (db, now) =>
            {
                var (note, issue) = Clean(text, MostNote, "note");
                if (note is not null)
                {
                    db.CaseEntries.Add(Entry(actor, enterpriseId, CaseKind.Note, now, note, actor.UserId));
                }

                return Task.FromResult(issue);
            },
            ct
        );

    /// <summary>Takes a note away. NotFound for one that is not there or that another officer wrote.</summary>
    public async Task<Outcome<Done>> RemoveNoteAsync(Actor actor, int noteId, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var gone = await db.CaseEntries.Where(c => c.Id == noteId && c.Kind == CaseKind.Note && c.UserId == actor.UserId).ExecuteDeleteAsync(ct);
        return gone == 1 ? new Done() : OutcomeKind.NotFound;
    }

    /// <summary>Adds a tag; a repeat in other letters adds nothing. Invalid where it is too long or there are too many.</summary>
    public Task<Outcome<Done>> TagAsync(Actor actor, int enterpriseId, string? text, CancellationToken ct = default) =>
        RunAsync(
            actor,
            enterpriseId,
            async (db, now) =>
            {
                var (tag, issue) = Clean(text, MostTag, "tag");
                var tags = await db
                    .CaseEntries.Where(c => c.EnterpriseId == enterpriseId && c.Kind == CaseKind.Tag)
                    .Select(c => c.Text!)
                    .ToListAsync(ct);
                if (tag is null || tags.Exists(t => SearchKey.Of(t) == SearchKey.Of(tag)))
                {
                    return issue;
                }

                if (tags.Count >= MostTags)
                {
                    return new Issue("tag", "lines_many", MostTags.ToString(CultureInfo.InvariantCulture));
                }

                db.CaseEntries.Add(Entry(actor, enterpriseId, CaseKind.Tag, now, tag));
                return null;
            },
            ct
        );

    /// <summary>Takes a tag away.</summary>
    public Task<Outcome<Done>> UntagAsync(Actor actor, int enterpriseId, string tag, CancellationToken ct = default) =>
        RunAsync(
            actor,
            enterpriseId,
            async (db, _) =>
            {
                await db.CaseEntries.Where(c => c.EnterpriseId == enterpriseId && c.Kind == CaseKind.Tag && c.Text == tag).ExecuteDeleteAsync(ct);
                return null;
            },
            ct
        );

    /// <summary>Puts an officer in charge, who is told; null for nobody. Invalid for an account that is no officer.</summary>
    public Task<Outcome<Done>> AssignAsync(Actor actor, int enterpriseId, int? officer, CancellationToken ct = default) =>
        RunAsync(
            actor,
            enterpriseId,
            async (db, now) =>
            {
                if (officer is not null && !await db.Users.AnyAsync(u => u.Id == officer && u.Role == Role.Officer && !u.Disabled, ct))
                {
                    return new Issue("officer", "account_unknown");
                }

                var before = await db.CaseEntries.Where(c => c.EnterpriseId == enterpriseId && c.Kind == CaseKind.Assignee).ToListAsync(ct);
                if (officer is { } same && before is [{ UserId: var now_ }] && now_ == same)
                {
                    return null;
                }

                db.CaseEntries.RemoveRange(before);
                if (officer is { } chosen)
                {
                    db.CaseEntries.Add(Entry(actor, enterpriseId, CaseKind.Assignee, now, null, chosen));
                    if (chosen != actor.UserId)
                    {
                        var enterprise = await db.Enterprises.Where(e => e.Id == enterpriseId).Select(e => new { e.Name, e.TaxCode }).FirstAsync(ct);
                        await Notify.UserAsync(
                            db,
                            now,
                            chosen,
                            "case_assigned",
                            "/doanh-nghiep/" + enterprise.TaxCode,
                            [enterprise.Name, actor.Name],
                            ct: ct
                        );
                    }
                }

                return null;
            },
            ct
        );

    /// <summary>Begins or ends to follow: a follower is told once a day of what others changed.</summary>
    public Task<Outcome<Done>> FollowAsync(Actor actor, int enterpriseId, bool on, CancellationToken ct = default) =>
        RunAsync(
            actor,
            enterpriseId,
            async (db, now) =>
            {
                var mine = db.CaseEntries.Where(c => c.EnterpriseId == enterpriseId && c.Kind == CaseKind.Follower && c.UserId == actor.UserId);
                if (!on)
                {
                    await mine.ExecuteDeleteAsync(ct);
                }
                else if (actor.UserId is not null && !await mine.AnyAsync(ct))
                {
                    var entry = Entry(actor, enterpriseId, CaseKind.Follower, now, null, actor.UserId);
                    entry.ToldOf = await db.Changes.Where(c => c.EnterpriseId == enterpriseId).MaxAsync(c => (long?)c.Id, ct) ?? 0;
                    db.CaseEntries.Add(entry);
                }

                return null;
            },
            ct
        );

    private async Task<Outcome<Done>> RunAsync(Actor actor, int enterpriseId, Func<AppDb, DateTime, Task<Issue?>> change, CancellationToken ct)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Enterprises.AnyAsync(e => e.Id == enterpriseId, ct))
        {
            return OutcomeKind.NotFound;
        }

        if (await change(db, clock.GetUtcNow().UtcDateTime) is { } issue)
        {
            return Outcome<Done>.Invalid(issue);
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static (string? Text, Issue? Issue) Clean(string? text, int most, string field)
    {
        var clean = CellText.OrNull(text, keepLines: field == "note");
        return clean is null ? (null, new Issue(field, "required"))
            : clean.Length > most ? (null, new Issue(field, "text_long", most.ToString(CultureInfo.InvariantCulture)))
            : (clean, null);
    }

    private static CaseEntry Entry(Actor actor, int enterpriseId, CaseKind kind, DateTime now, string? text, int? user = null) =>
        new()
        {
            EnterpriseId = enterpriseId,
            Kind = kind,
            Text = text,
            UserId = user,
            MadeBy = actor.Name,
            At = now,
        };
}
