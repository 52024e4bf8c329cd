using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Data.Workspace;

namespace NangSuatHue.Data.Pilots;

/// <summary>Saves the result sheet as it is being written, while the project runs.</summary>
public sealed class SaveResult(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Forbidden for anybody but the enterprise; Conflict with the standing version where somebody was first or it does not run. Gives the new version.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int pilotId, int version, PilotResult result, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null || !PilotRights.MayRead(actor, pilot.EnterpriseId))
        {
            return OutcomeKind.NotFound;
        }

        if (PilotRights.Side(actor, pilot.EnterpriseId) != PilotSide.Enterprise)
        {
            return OutcomeKind.Forbidden;
        }

        if (pilot.Version != version || pilot.Stage != PilotStage.Running)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var most = ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture);
        var issues = new List<Issue>();
        result = result with
        {
            Summary = Clean(result.Summary) ?? "",
            Lessons = Clean(result.Lessons),
            Next = Clean(result.Next),
            Values = result.Values.Select(v => v with { Note = Clean(v.Note) }).ToList(),
        };
        issues.AddRange(
            new[] { ("summary", result.Summary), ("lessons", result.Lessons), ("next", result.Next) }
                .Where(x => x.Item2?.Length > ProposalRules.MaxText)
                .Select(x => new Issue(x.Item1, "text_long", most))
        );
        issues.AddRange(
            result.Values.Where(v => v.After is { } after && !double.IsFinite(after)).Select(v => new Issue($"values.{v.Key}", "number"))
        );
        if (result.Values.Count > ProposalRules.MaxLines || result.Spent.Count > ProposalRules.MaxLines)
        {
            issues.Add(new Issue("values", "lines_many", ProposalRules.MaxLines.ToString(CultureInfo.InvariantCulture)));
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        (pilot.ResultSheet, pilot.ChangedAt, pilot.ChangedBy) = (result.Write(), clock.GetUtcNow().UtcDateTime, actor.Name);
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    private static string? Clean(string? text) => CellText.Clean(text ?? "", keepLines: true) is { Length: > 0 } clean ? clean : null;
}

/// <summary>Asks an expert to sign the result off, and takes the expert's word.</summary>
public sealed class SignOff(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Asks an expert of the registry, or, with null, takes the request back. By either side, while the project runs or is reported.</summary>
    public async Task<Outcome<int>> AskAsync(Actor actor, int pilotId, int version, int? expertId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null || PilotRights.Side(actor, pilot.EnterpriseId) == PilotSide.None)
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Version != version || pilot.Stage is not (PilotStage.Running or PilotStage.Reported) || pilot.SignedOffAt is not null)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        if (
            PilotRights.Side(actor, pilot.EnterpriseId) == PilotSide.Enterprise
            && pilot.SignOffExpertId is not null
            && pilot.SignOffExpertId != expertId
        )
        {
            return Outcome<int>.Invalid(new Issue("signOff", "sign_off_set"));
        }

        if (expertId is not null && !await db.Experts.AnyAsync(e => e.Id == expertId && !e.Archived, ct))
        {
            return Outcome<int>.Invalid(new Issue("expert", "expert_unknown"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.SignOffExpertId, pilot.ChangedAt, pilot.ChangedBy) = (expertId, now, actor.Name);
        foreach (
            var user in await db
                .Users.Where(u => u.Role == Role.Expert && u.ExpertId == expertId && expertId != null)
                .Select(u => u.Id)
                .ToListAsync(ct)
        )
        {
            await Notify.UserAsync(db, now, user, "sign_off_asked", AssignReviewers.Href(pilotId), [pilot.Name], ct: ct);
        }

        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    /// <summary>Signs off. NotFound for anybody but the expert who was asked; Conflict unless the result was reported.</summary>
    public async Task<Outcome<int>> SignAsync(Actor actor, int pilotId, int version, string? note, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null || !PilotRights.SignsOff(actor, pilot.SignOffExpertId))
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Version != version || pilot.Stage != PilotStage.Reported || pilot.SignedOffAt is not null)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.SignedOffAt, pilot.SignedOffBy, pilot.SignOffNote) = (
            now,
            actor.Name,
            CellText.Clean(note ?? "", keepLines: true) is { Length: > 0 } words ? words : null
        );
        (pilot.ChangedAt, pilot.ChangedBy) = (now, actor.Name);
        await Notify.OfficersAsync(db, now, actor, pilot.AssignedTo, "signed_off", AssignReviewers.Href(pilotId), [pilot.Name, actor.Name], ct: ct);
        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            pilot.EnterpriseId,
            "signed_off",
            AssignReviewers.Href(pilotId),
            [pilot.Name, actor.Name],
            ct: ct
        );
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }
}

/// <summary>The public story of an accepted project: officers write it, the enterprise agrees or takes its consent back, officers publish what was agreed to.</summary>
public sealed class PilotStory(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Writes the summary; a text that changes after the enterprise agreed asks for its consent again and takes the story off.</summary>
    public async Task<Outcome<int>> WriteAsync(
        Actor actor,
        int pilotId,
        int version,
        string? summary,
        string? summaryEn,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await FindAsync(db, actor, pilotId, PilotSide.Department, ct) is not { } pilot)
        {
            return OutcomeKind.NotFound;
        }

        var (vi, en) = (CellText.Clean(summary ?? "", keepLines: true), CellText.Clean(summaryEn ?? "", keepLines: true));
        if (vi.Length is 0 or > ProposalRules.MaxText || en.Length > ProposalRules.MaxText)
        {
            return Outcome<int>.Invalid(
                vi.Length == 0
                    ? new Issue("summary", "required")
                    : new Issue("summary", "text_long", ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture))
            );
        }

        if (pilot.Version != version)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (vi != pilot.StorySummary || en != (pilot.StorySummaryEn ?? ""))
        {
            (pilot.StoryConsentAt, pilot.StoryConsentBy, pilot.StoryPublishedAt) = (null, null, null);
        }

        (pilot.StorySummary, pilot.StorySummaryEn, pilot.ChangedAt, pilot.ChangedBy) = (vi, en.Length > 0 ? en : null, now, actor.Name);
        await Notify.EnterpriseAsync(db, now, actor, pilot.EnterpriseId, "story_asked", AssignReviewers.Href(pilotId), [pilot.Name], ct: ct);
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    /// <summary>The enterprise agrees to the text as it stands, or takes its consent back: then the story is off at once.</summary>
    public async Task<Outcome<int>> AgreeAsync(Actor actor, int pilotId, int version, bool agree, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await FindAsync(db, actor, pilotId, PilotSide.Enterprise, ct) is not { } pilot)
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Version != version || pilot.StorySummary is null)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.StoryConsentAt, pilot.StoryConsentBy, pilot.ChangedAt, pilot.ChangedBy) = (
            agree ? now : null,
            agree ? actor.Name : null,
            now,
            actor.Name
        );
        pilot.StoryPublishedAt = agree ? pilot.StoryPublishedAt : null;
        if (agree && !await ConsentCheck.Has(db, pilot.EnterpriseId, ConsentScopes.NameInStories, ct))
        {
            // The text that was agreed to says that the name is shown.
            db.Consents.Add(
                new Consent
                {
                    EnterpriseId = pilot.EnterpriseId,
                    Scope = ConsentScopes.NameInStories,
                    GivenAt = now,
                    GivenBy = actor.Name,
                }
            );
        }

        if (agree)
        {
            await Notify.OfficersAsync(
                db,
                now,
                actor,
                pilot.AssignedTo,
                "story_agreed",
                AssignReviewers.Href(pilotId),
                [pilot.Name, actor.Name],
                ct: ct
            );
        }

        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    /// <summary>Publishes, or takes off. Invalid without the enterprise's consent to this very text.</summary>
    public async Task<Outcome<int>> PublishAsync(Actor actor, int pilotId, int version, bool publish, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await FindAsync(db, actor, pilotId, PilotSide.Department, ct) is not { } pilot)
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Version != version)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        if (publish && pilot.StoryConsentAt is null)
        {
            return Outcome<int>.Invalid(new Issue("consent", "story_consent"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.StoryPublishedAt, pilot.ChangedAt, pilot.ChangedBy) = (publish ? now : null, now, actor.Name);
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    private static async Task<PilotProject?> FindAsync(AppDb db, Actor actor, int id, PilotSide side, CancellationToken ct) =>
        await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == id && !p.Archived && p.Stage == PilotStage.Accepted, ct) is { } pilot
        && PilotRights.Side(actor, pilot.EnterpriseId) == side
            ? pilot
            : null;
}

/// <summary>Writes one project by its version.</summary>
internal static class PilotWrites
{
    public static async Task<Outcome<int>> SaveAsync(IDbContextFactory<AppDb> dbs, AppDb db, PilotProject pilot, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
            return pilot.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            return Outcome<int>.Conflict(await fresh.PilotProjects.Where(p => p.Id == pilot.Id).Select(p => p.Version).FirstAsync(ct));
        }
    }
}
