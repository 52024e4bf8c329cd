using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>Puts an officer in charge of projects, many at once, or takes the charge away. History and one notice go with it.</summary>
public sealed class AssignPilots(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The most projects at once.</summary>
    public const int Most = 500;

    private const int Named = 3;

    /// <summary>
    /// Without an officer nobody is in charge. Forbidden unless the actor appraises; Invalid for somebody who is no active officer, or too many; Conflict where
    /// somebody changed one of them at the same moment, and then nothing is written. Projects that are put away or in that officer's charge already are passed
    /// over. Gives how many changed.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, IReadOnlyList<int> ids, int? officerId, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        if (ids.Count is 0 or > Most)
        {
            return Outcome<int>.Invalid(
                ids.Count == 0 ? new Issue("ids", "required") : new Issue("ids", "lines_many", Most.ToString(CultureInfo.InvariantCulture))
            );
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (officerId is not null && !await db.Users.AnyAsync(u => u.Id == officerId && u.Role == Role.Officer && !u.Disabled, ct))
        {
            return Outcome<int>.Invalid(new Issue("officer", "officer_unknown"));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var pilots = await db
            .PilotProjects.Where(p => ids.Contains(p.Id) && !p.Archived && p.AssignedTo != officerId)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var former = pilots.Where(p => p.AssignedTo is not null).ToLookup(p => p.AssignedTo!.Value);
        var names = await NamesAsync(db, pilots.Select(p => p.AssignedTo).Append(officerId), ct);
        foreach (var pilot in pilots)
        {
            db.Changes.Add(
                new Change
                {
                    At = now,
                    Actor = actor.Name,
                    ActorId = actor.UserId,
                    Entity = ChangedEntity.PilotProject,
                    EntityId = pilot.Id,
                    EnterpriseId = pilot.EnterpriseId,
                    Action = ChangeAction.Updated,
                    Before = ChangeLog.Json([("assigned_to", NameOf(names, pilot.AssignedTo))]),
                    After = ChangeLog.Json([("assigned_to", NameOf(names, officerId))]),
                }
            );
            (pilot.AssignedTo, pilot.ChangedAt, pilot.ChangedBy) = (officerId, now, actor.Name);
        }

        await TellAsync(db, actor, now, pilots, former, officerId, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
            return pilots.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }

    private static async Task TellAsync(
        AppDb db,
        Actor actor,
        DateTime now,
        List<PilotProject> pilots,
        ILookup<int, PilotProject> former,
        int? officerId,
        CancellationToken ct
    )
    {
        if (officerId is { } officer && officer != actor.UserId && pilots.Count > 0)
        {
            await Notify.UserAsync(db, now, officer, "assigned", Href(pilots, officer), [Told(pilots)], ct: ct);
        }

        // Nobody learns by chance that a project is another's now.
        foreach (var lost in former.Where(g => g.Key != actor.UserId))
        {
            await Notify.UserAsync(db, now, lost.Key, "unassigned", Href([.. lost], officerId), [Told([.. lost]), actor.Name], ct: ct);
        }
    }

    private static string Href(IReadOnlyList<PilotProject> pilots, int? officer) =>
        pilots.Count == 1 ? AssignReviewers.Href(pilots[0].Id)
        : officer is null ? "/du-an"
        : string.Create(CultureInfo.InvariantCulture, $"/du-an?phu-trach={officer}");

    private static string Told(IReadOnlyList<PilotProject> pilots) =>
        pilots.Count == 1
            ? pilots[0].Name
            : string.Join(", ", pilots.Take(Named).Select(p => p.Code))
                + (pilots.Count > Named ? string.Create(CultureInfo.InvariantCulture, $"… (+{pilots.Count - Named})") : "");

    private static async Task<Dictionary<int, string>> NamesAsync(AppDb db, IEnumerable<int?> ids, CancellationToken ct)
    {
        var wanted = ids.OfType<int>().Distinct().ToList();
        return await db.Users.Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
    }

    private static string? NameOf(Dictionary<int, string> names, int? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
