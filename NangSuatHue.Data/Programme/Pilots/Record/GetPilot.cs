using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Record;

/// <summary>Everything of a pilot project that its page, wizard and reviewers need, as far as the actor may see it.</summary>
public sealed record PilotView
{
    /// <summary>The project.</summary>
    public required PilotProject Pilot { get; init; }

    /// <summary>The enterprise.</summary>
    public required Enterprise Enterprise { get; init; }

    /// <summary>Its latest year's figures; null where there are none.</summary>
    public required YearFigures? Figures { get; init; }

    /// <summary>The proposal.</summary>
    public required PilotProposal Proposal { get; init; }

    /// <summary>The result sheet.</summary>
    public required PilotResult Result { get; init; }

    /// <summary>The steps, the earliest first.</summary>
    public required IReadOnlyList<PilotEvent> Events { get; init; }

    /// <summary>Requests for change: to the enterprise only those that were sent.</summary>
    public required IReadOnlyList<PilotRemark> Remarks { get; init; }

    /// <summary>
    /// Appraisals of all rounds; none for the enterprise. A reviewer who has not handed in sees of the others of the round only that they were asked
    /// and whether they handed in.
    /// </summary>
    public required IReadOnlyList<PilotReview> Reviews { get; init; }

    /// <summary>Reports while it ran, the earliest first.</summary>
    public required IReadOnlyList<PilotEntry> Entries { get; init; }

    /// <summary>The side the actor stands on; none for the expert who signs off.</summary>
    public required PilotSide Side { get; init; }

    /// <summary>Whether the actor is the expert asked to sign the result off.</summary>
    public required bool SignsOff { get; init; }

    /// <summary>The expert asked to sign off.</summary>
    public required NamedPerson? SignOffExpert { get; init; }

    /// <summary>The officer in charge.</summary>
    public required NamedPerson? InCharge { get; init; }

    /// <summary>What the actor may do next.</summary>
    public IReadOnlyList<(PilotAct Act, FlowStep<PilotStage> Step)> Next => PilotWorkflow.Flow.Next(Pilot.Stage, Side);

    /// <summary>What the last submission changed against the one before; empty before the second.</summary>
    public IReadOnlyList<PilotChange> Differences =>
        Events.Where(e => e is { Act: PilotAct.Submit, Snapshot: not null }).TakeLast(2).ToList() is [var before, var after]
            ? PilotDifference.Of(PilotProposal.Read(before.Snapshot), PilotProposal.Read(after.Snapshot))
            : [];
}

/// <summary>Reads one project.</summary>
public sealed class GetPilot(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound also where the actor may not know of it. The expert who is asked to sign off reads the proposal and what was reported.</summary>
    public async Task<Outcome<PilotView>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        var side = pilot is null ? PilotSide.None : PilotRights.Side(actor, pilot.EnterpriseId);
        var signs = pilot is not null && PilotRights.SignsOff(actor, pilot.SignOffExpertId);
        if (pilot is null || (side == PilotSide.None && !signs) || (pilot.Archived && side != PilotSide.Department))
        {
            return OutcomeKind.NotFound;
        }

        var reviews =
            side == PilotSide.Department ? await db.PilotReviews.AsNoTracking().Where(r => r.PilotId == id).OrderBy(r => r.Id).ToListAsync(ct) : [];
        // A reviewer writes without having read the others; that they were asked is no secret.
        if (reviews.Exists(r => r.UserId == actor.UserId && r.Round == pilot.Round && r.SubmittedAt is null && r.HasConflict != true))
        {
            foreach (var other in reviews.Where(r => r.UserId != actor.UserId && r.Round == pilot.Round))
            {
                (other.Scores, other.Comment, other.ConflictNote, other.Recommendation) = (null, null, null, Recommendation.None);
            }
        }

        return new PilotView
        {
            Pilot = pilot,
            Enterprise = await db.Enterprises.AsNoTracking().FirstAsync(e => e.Id == pilot.EnterpriseId, ct),
            Figures = await db
                .YearFigures.AsNoTracking()
                .Where(y => y.EnterpriseId == pilot.EnterpriseId)
                .OrderByDescending(y => y.Year)
                .FirstOrDefaultAsync(ct),
            Proposal = pilot.ReadProposal(),
            Result = PilotResult.Read(pilot.ResultSheet),
            Events = await db.PilotEvents.AsNoTracking().Where(e => e.PilotId == id).OrderBy(e => e.Id).ToListAsync(ct),
            Remarks = await db
                .PilotRemarks.AsNoTracking()
                .Where(r => r.PilotId == id && (side == PilotSide.Department || (side == PilotSide.Enterprise && r.SentAt != null)))
                .OrderBy(r => r.Id)
                .ToListAsync(ct),
            Reviews = reviews,
            Entries = await db
                .PilotEntries.AsNoTracking()
                .Where(e => e.PilotId == id && e.WithdrawnAt == null)
                .OrderBy(e => e.On)
                .ThenBy(e => e.Id)
                .ToListAsync(ct),
            Side = side,
            SignsOff = signs,
            SignOffExpert = await db
                .Experts.Where(e => e.Id == pilot.SignOffExpertId)
                .Select(e => new NamedPerson(e.Id, e.Name))
                .FirstOrDefaultAsync(ct),
            InCharge = await db.Users.Where(u => u.Id == pilot.AssignedTo).Select(u => new NamedPerson(u.Id, u.DisplayName)).FirstOrDefaultAsync(ct),
        };
    }
}
