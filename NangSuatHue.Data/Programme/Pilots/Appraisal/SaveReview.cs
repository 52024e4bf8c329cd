using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>What a reviewer hands in.</summary>
public sealed record ReviewInput
{
    /// <summary>Whether there is a conflict of interest.</summary>
    public bool? HasConflict { get; init; }

    /// <summary>What it is.</summary>
    public string? ConflictNote { get; init; }

    /// <summary>Scores by criterion.</summary>
    public IReadOnlyDictionary<string, Score> Scores { get; init; } = new Dictionary<string, Score>();

    /// <summary>Recommendation.</summary>
    public Recommendation Recommendation { get; init; }

    /// <summary>Words on the whole.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether it is handed in now; else it is kept as it stands.</summary>
    public bool HandIn { get; init; }
}

/// <summary>Keeps or hands in the own appraisal. A conflict of interest ends it: nothing is scored.</summary>
public sealed class SaveReview(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// NotFound for anybody else's; Conflict once it is handed in or the version is another; Invalid for scores outside their range and, on handing
    /// in, for what is missing.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int reviewId, int version, ReviewInput input, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var review = await db.PilotReviews.FirstOrDefaultAsync(r => r.Id == reviewId && r.UserId == actor.UserId, ct);
        var pilot = review is null ? null : await db.PilotProjects.FirstAsync(p => p.Id == review.PilotId, ct);
        if (review is null || pilot is null)
        {
            return OutcomeKind.NotFound;
        }

        if (
            review.Version != version
            || review.SubmittedAt is not null
            || pilot.Round != review.Round
            || pilot.Stage is not (PilotStage.Submitted or PilotStage.UnderAppraisal)
        )
        {
            return Outcome<int>.Conflict(review.Version);
        }

        var issues = Check(input);
        if (review.HasConflict == true && input.HasConflict != true)
        {
            issues.Add(new Issue("conflict", "conflict_stays"));
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Apply(review, input);
        if (input.HandIn)
        {
            review.SubmittedAt = now;
            var what = input.HasConflict == true ? "review_conflict" : "review_done";
            await Notify.OfficersAsync(db, now, actor, pilot.AssignedTo, what, AssignReviewers.Href(pilot.Id), [pilot.Name, actor.Name], ct: ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return review.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome<int>.Conflict(version + 1);
        }
    }

    private static void Apply(PilotReview review, ReviewInput input)
    {
        review.HasConflict = input.HasConflict;
        review.ConflictNote = Clean(input.ConflictNote);
        review.Scores =
            input.HasConflict == true
                ? null
                : JsonSerializer.Serialize(
                    input.Scores.ToDictionary(s => s.Key, s => s.Value with { Comment = Clean(s.Value.Comment) }),
                    StoredJson.Options
                );
        review.Recommendation = input.HasConflict == true ? Recommendation.None : input.Recommendation;
        review.Comment = Clean(input.Comment);
    }

    private static List<Issue> Check(ReviewInput input)
    {
        var issues = new List<Issue>();
        if (input.HasConflict is null && (input.HandIn || input.Scores.Values.Any(s => s.Points is not null)))
        {
            issues.Add(new Issue("conflict", "conflict_first"));
        }

        if (input.HasConflict == true && Clean(input.ConflictNote) is null)
        {
            issues.Add(new Issue("conflictNote", "required"));
        }

        foreach (var (code, score) in input.Scores)
        {
            if (Criteria.All.FirstOrDefault(c => c.Code == code) is not { } criterion || score.Points < 0 || score.Points > criterion.Most)
            {
                issues.Add(
                    new Issue(
                        "scores." + code,
                        "score_range",
                        (Criteria.All.FirstOrDefault(c => c.Code == code)?.Most ?? 0).ToString(CultureInfo.InvariantCulture)
                    )
                );
            }
        }

        foreach (
            var text in input
                .Scores.Values.Select(s => s.Comment)
                .Append(input.Comment)
                .Append(input.ConflictNote)
                .Where(t => t?.Length > ProposalRules.MaxText)
        )
        {
            issues.Add(new Issue("comment", "text_long", ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture)));
        }

        if (input is { HandIn: true, HasConflict: false })
        {
            issues.AddRange(
                Criteria.All.Where(c => input.Scores.GetValueOrDefault(c.Code)?.Points is null).Select(c => new Issue("scores." + c.Code, "required"))
            );
            if (input.Recommendation == Recommendation.None)
            {
                issues.Add(new Issue("recommendation", "required"));
            }
        }

        return issues;
    }

    private static string? Clean(string? text) => CellText.OrNull(text, keepLines: true);
}
