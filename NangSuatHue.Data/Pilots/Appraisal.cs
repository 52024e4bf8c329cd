using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Pilots;

/// <summary>A criterion of the appraisal with the most it can score.</summary>
public sealed record Criterion(string Code, string Vi, string En, int Most);

/// <summary>A score with a comment.</summary>
public sealed record Score(int? Points, string? Comment);

/// <summary>The criteria by which a proposal is appraised: 100 points in all. They are the project's own; no decree sets them. Pure.</summary>
public static class Criteria
{
    /// <summary>In order.</summary>
    public static IReadOnlyList<Criterion> All { get; } =
    [
        new("need", "Vấn đề rõ, có số đo hiện trạng", "The problem is clear, with a measured baseline", 20),
        new("effect", "Hiệu quả năng suất dự kiến", "Expected effect on productivity", 25),
        new("method", "Giải pháp phù hợp, khả thi", "A fitting and feasible solution", 20),
        new("resources", "Nhân lực, đối tác, kinh phí bảo đảm", "People, partners and funding are secured", 15),
        new("spread", "Khả năng nhân rộng", "Others can follow it", 20),
    ];

    /// <summary>The sum of what was scored; null unless every criterion was.</summary>
    public static int? Total(IReadOnlyDictionary<string, Score> scores) =>
        All.All(c => scores.GetValueOrDefault(c.Code)?.Points is not null) ? All.Sum(c => scores[c.Code].Points!.Value) : null;

    /// <summary>Reads stored scores.</summary>
    public static IReadOnlyDictionary<string, Score> Read(string? json) =>
        json is null ? new Dictionary<string, Score>() : JsonSerializer.Deserialize<Dictionary<string, Score>>(json, PilotProposal.Json)!;
}

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
    /// <summary>NotFound for anybody else's; Conflict once it is handed in or the version is another; Invalid for scores outside their range and, on handing in, for what is missing.</summary>
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
        review.HasConflict = input.HasConflict;
        review.ConflictNote = Clean(input.ConflictNote);
        review.Scores =
            input.HasConflict == true
                ? null
                : JsonSerializer.Serialize(
                    input.Scores.ToDictionary(s => s.Key, s => s.Value with { Comment = Clean(s.Value.Comment) }),
                    PilotProposal.Json
                );
        review.Recommendation = input.HasConflict == true ? Recommendation.None : input.Recommendation;
        review.Comment = Clean(input.Comment);
        if (input.HandIn)
        {
            review.SubmittedAt = now;
            await Notify.OfficersAsync(
                db,
                now,
                actor,
                pilot.AssignedTo,
                input.HasConflict == true ? "review_conflict" : "review_done",
                AssignReviewers.Href(pilot.Id),
                [pilot.Name, actor.Name],
                ct: ct
            );
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

    private static string? Clean(string? text) => CellText.Clean(text ?? "", keepLines: true) is { Length: > 0 } clean ? clean : null;
}

/// <summary>Adds and takes away requests for change on single fields while a proposal lies with the department. The enterprise sees them when it is returned.</summary>
public sealed class SaveRemark(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The fields of a proposal that can be remarked on.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "title",
        "problem",
        "objective",
        "items",
        "indicators",
        "startsOn",
        "endsOn",
        "milestones",
        "partners",
        "programmes",
        "taskLevel",
        "budget",
        "files",
    ];

    /// <summary>Adds one. Conflict unless the project is submitted or under appraisal.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int pilotId, string field, string? text, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (
            await db.PilotProjects.Where(p => p.Id == pilotId && !p.Archived).Select(p => (PilotStage?)p.Stage).FirstOrDefaultAsync(ct)
            is not { } stage
        )
        {
            return OutcomeKind.NotFound;
        }

        if (stage is not (PilotStage.Submitted or PilotStage.UnderAppraisal))
        {
            return OutcomeKind.Conflict;
        }

        var clean = CellText.Clean(text ?? "", keepLines: true);
        if (!Fields.Contains(field) || clean.Length is 0 or > ProposalRules.MaxText)
        {
            return Outcome<int>.Invalid(
                clean.Length > ProposalRules.MaxText
                    ? new Issue("text", "text_long", ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture))
                    : new Issue("text", "required")
            );
        }

        var remark = new PilotRemark
        {
            PilotId = pilotId,
            Field = field,
            Text = clean,
            By = actor.Name,
            UserId = actor.UserId,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.PilotRemarks.Add(remark);
        await db.SaveChangesAsync(ct);
        return remark.Id;
    }

    /// <summary>Takes one away that the enterprise has not seen.</summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, int remarkId, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.PilotRemarks.Where(r => r.Id == remarkId && r.SentAt == null).ExecuteDeleteAsync(ct) == 1 ? new Done() : OutcomeKind.NotFound;
    }
}

/// <summary>The officers who can be asked, by name.</summary>
public sealed class FindOfficers(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Forbidden unless the actor appraises.</summary>
    public async Task<Outcome<IReadOnlyList<PersonName>>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db
            .Users.AsNoTracking()
            .Where(u => u.Role == Role.Officer && !u.Disabled)
            .OrderBy(u => u.DisplayName)
            .Take(200)
            .Select(u => new PersonName(u.Id, u.DisplayName))
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<PersonName>> { Kind = OutcomeKind.Ok, Value = found };
    }
}
