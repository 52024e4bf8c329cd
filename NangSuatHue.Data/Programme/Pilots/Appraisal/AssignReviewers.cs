using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>Asks officers to appraise the round that is open; never who drafted the project.</summary>
public sealed class AssignReviewers(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Those who are asked already stay. Conflict unless the project is submitted or under appraisal.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int pilotId, IReadOnlyList<int> userIds, DateOnly? dueOn, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null)
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Stage is not (PilotStage.Submitted or PilotStage.UnderAppraisal))
        {
            return OutcomeKind.Conflict;
        }

        var sent = await db.PilotEvents.AsNoTracking().Where(e => e.PilotId == pilotId && e.Act == PilotAct.Submit).ToListAsync(ct);
        if (userIds.Any(u => DecisionRules.IsAuthor(u, pilot, sent)))
        {
            return Outcome<int>.Invalid(new Issue("reviewers", "reviewer_author"));
        }

        var users = await db.Users.Where(u => userIds.Contains(u.Id) && u.Role == Role.Officer && !u.Disabled).ToListAsync(ct);
        if (users.Count < userIds.Distinct().Count())
        {
            return Outcome<int>.Invalid(new Issue("reviewers", "reviewer_role"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (dueOn < VietnamTime.Day(now))
        {
            return Outcome<int>.Invalid(new Issue("due", "due_past"));
        }

        var asked = await db.PilotReviews.Where(r => r.PilotId == pilotId && r.Round == pilot.Round).Select(r => r.UserId).ToListAsync(ct);
        foreach (var user in users.Where(u => !asked.Contains(u.Id)))
        {
            db.PilotReviews.Add(
                new PilotReview
                {
                    PilotId = pilotId,
                    Round = pilot.Round,
                    UserId = user.Id,
                    Reviewer = user.DisplayName,
                    AssignedBy = actor.Name,
                    AssignedAt = now,
                    DueOn = dueOn,
                }
            );
            if (user.Id != actor.UserId)
            {
                await Notify.UserAsync(db, now, user.Id, "review_asked", Href(pilotId), [pilot.Name], ct: ct);
            }
        }

        return await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes an assignment back that was not handed in; a declared conflict of interest stays.</summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, int reviewId, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var done = await db.PilotReviews.Where(r => r.Id == reviewId && r.SubmittedAt == null && r.HasConflict != true).ExecuteDeleteAsync(ct);
        return done == 1 ? new Done() : OutcomeKind.NotFound;
    }

    internal static string Href(int pilotId) => string.Create(CultureInfo.InvariantCulture, $"/du-an/{pilotId}");
}
