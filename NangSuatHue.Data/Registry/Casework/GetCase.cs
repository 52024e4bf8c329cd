using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Casework;

/// <summary>What the department keeps beside an enterprise's record.</summary>
public sealed record CaseView
{
    /// <summary>Notes, the latest first.</summary>
    public required IReadOnlyList<CaseEntry> Notes { get; init; }

    /// <summary>Tags in alphabetical order.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>All tags in use, to choose from.</summary>
    public required IReadOnlyList<string> KnownTags { get; init; }

    /// <summary>The officer in charge; null for nobody.</summary>
    public required int? AssigneeId { get; init; }

    /// <summary>Officers by id and name.</summary>
    public required IReadOnlyList<(int Id, string Name)> Officers { get; init; }

    /// <summary>Whether the reader follows it.</summary>
    public required bool Following { get; init; }
}

/// <summary>Reads it.</summary>
public sealed class GetCase(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Forbidden to all but the department.</summary>
    public async Task<Outcome<CaseView>> RunAsync(Actor actor, int enterpriseId, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.CaseEntries.AsNoTracking().Where(c => c.EnterpriseId == enterpriseId).OrderByDescending(c => c.Id).ToListAsync(ct);
        var officers = await db
            .Users.Where(u => u.Role == Role.Officer && !u.Disabled)
            .OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName })
            .ToListAsync(ct);
        return new CaseView
        {
            Notes = all.FindAll(c => c.Kind == CaseKind.Note),
            Tags = all.FindAll(c => c.Kind == CaseKind.Tag).ConvertAll(c => c.Text!).Order(StringComparer.CurrentCulture).ToList(),
            KnownTags = await db.CaseEntries.Where(c => c.Kind == CaseKind.Tag).Select(c => c.Text!).Distinct().Order().Take(200).ToListAsync(ct),
            AssigneeId = all.Find(c => c.Kind == CaseKind.Assignee)?.UserId,
            Officers = officers.ConvertAll(o => (o.Id, o.DisplayName)),
            Following = all.Exists(c => c.Kind == CaseKind.Follower && c.UserId == actor.UserId && actor.UserId is not null),
        };
    }
}
