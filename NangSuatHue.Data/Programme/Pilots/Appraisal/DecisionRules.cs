using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>
/// Who may decide on a project, and on what a decision rests. Pure. Four eyes: who wrote or sent the proposal does not decide on it, nor who declared
/// a conflict of
/// interest; an approval rests on an appraisal. A project from a file was appraised elsewhere.
/// </summary>
public static class DecisionRules
{
    /// <summary>Whether the account wrote the proposal or handed it in: it neither appraises nor decides.</summary>
    public static bool IsAuthor(int? userId, PilotProject pilot, IEnumerable<PilotEvent> events) =>
        userId is not null && (pilot.AuthorUserId == userId || events.Any(e => e.Act == PilotAct.Submit && e.UserId == userId));

    /// <summary>The broken rules; none for acts that are no decisions. <paramref name="reviews"/> are those of all rounds.</summary>
    public static List<Issue> Check(
        PilotAct act,
        int? userId,
        PilotProject pilot,
        IReadOnlyList<PilotEvent> events,
        IReadOnlyList<PilotReview> reviews
    )
    {
        var issues = new List<Issue>();
        if (act is not (PilotAct.Approve or PilotAct.Reject or PilotAct.Accept or PilotAct.NotAccept))
        {
            return issues;
        }

        if (IsAuthor(userId, pilot, events))
        {
            issues.Add(new Issue("decision", "decider_author"));
        }

        if (userId is not null && reviews.Any(r => r.UserId == userId && r.HasConflict == true))
        {
            issues.Add(new Issue("decision", "decider_conflict"));
        }

        var round = reviews.Where(r => r.Round == pilot.Round && r.HasConflict != true).ToList();
        if (act is PilotAct.Approve or PilotAct.Reject && round.Exists(r => r.SubmittedAt is null))
        {
            issues.Add(new Issue("reviews", "reviews_open"));
        }
        else if (act == PilotAct.Approve && !pilot.IsFromFile && round.Count == 0)
        {
            issues.Add(new Issue("reviews", "reviews_none"));
        }

        return issues;
    }
}
