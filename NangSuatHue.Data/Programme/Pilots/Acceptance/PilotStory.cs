using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>
/// The public story of an accepted project: officers write it, the enterprise agrees or takes its consent back, officers publish what was agreed to.
/// </summary>
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
