using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Record;

/// <summary>What somebody wants to do to a project.</summary>
public sealed record PilotMove
{
    /// <summary>The act.</summary>
    public required PilotAct Act { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Number of the decision, where the act is one.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecisionDate { get; init; }
}

/// <summary>Takes a pilot project from one stage to the next by <see cref="PilotWorkflow"/>: step, event, history and notices in one transaction.</summary>
public sealed class MovePilot(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// NotFound where the actor may not know of the project; Forbidden where the step is not this actor's; Invalid where it wants a reason, a decision, an
    /// appraisal, another decider (<see cref="DecisionRules"/>) or a complete proposal; Conflict, with the version that stands, where somebody was
    /// first. Gives the new version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, PilotMove move, CancellationToken ct = default)
    {
        var number = CellText.Clean(move.DecisionNumber ?? "", keepLines: false);
        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<PilotProject, PilotStage, PilotAct, PilotSide>
            {
                Flow = PilotWorkflow.Flow,
                Act = move.Act,
                Version = version,
                Reason = move.Reason,
                LongestReason = ProposalRules.MaxText,
                FindAsync = async (db, c) =>
                    await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == id && !p.Archived, c) is { } pilot
                    && PilotRights.MayRead(actor, pilot.EnterpriseId)
                        ? (pilot, PilotRights.Side(actor, pilot.EnterpriseId))
                        : null,
                State = p => p.Stage,
                Take = t => t.Db.PilotEvents.Add(t.Record.Take(actor, t.Now, move.Act, t.Step, t.Reason, number, move.DecisionDate)),
                CheckAsync = async (t, c) => await CheckAsync(t.Db, actor, t.Record, t.Step, move, number, VietnamTime.Day(t.Now), c),
                FollowAsync = (t, c) => FollowAsync(t, move.Act, c),
                History = p => new Change
                {
                    Actor = actor.Name,
                    ActorId = actor.UserId,
                    Entity = ChangedEntity.PilotProject,
                    EntityId = p.Id,
                    EnterpriseId = p.EnterpriseId,
                },
                Shown = Shown,
            },
            ct
        );
        return outcome.Select(p => p.Version);
    }

    /// <summary>What of a step history shows; dates of the steps stand in the events.</summary>
    private static readonly HashSet<string> Shown =
    [
        "stage",
        "reason",
        "decision_number",
        "decision_date",
        "result",
        "acceptance_number",
        "acceptance_date",
    ];

    private static async Task FollowAsync(FlowTurn<PilotProject, PilotStage, PilotSide> turn, PilotAct act, CancellationToken ct)
    {
        var (db, pilot) = (turn.Db, turn.Record);
        await PilotRemarks.FollowAsync(db, pilot, act, turn.Now, ct);
        var enterprise = await db.Enterprises.Where(e => e.Id == pilot.EnterpriseId).Select(e => e.Name).FirstAsync(ct);
        var (href, args) = (string.Create(CultureInfo.InvariantCulture, $"/du-an/{pilot.Id}"), new[] { pilot.Name, enterprise, turn.Reason ?? "" });
        await (
            turn.Side == PilotSide.Department
                ? Notify.EnterpriseAsync(db, turn.Now, turn.Actor, pilot.EnterpriseId, PilotWorkflow.NoticeOf(act), href, args, ct: ct)
                : Notify.OfficersAsync(db, turn.Now, turn.Actor, pilot.AssignedTo, PilotWorkflow.NoticeOf(act), href, args, ct: ct)
        );
    }

    private static async Task<List<Issue>> CheckAsync(
        AppDb db,
        Actor actor,
        PilotProject pilot,
        FlowStep<PilotStage> step,
        PilotMove move,
        string number,
        DateOnly today,
        CancellationToken ct
    )
    {
        var issues = new List<Issue>();
        if (step.NeedsDecision)
        {
            if (number.Length is 0 or > 60)
            {
                issues.Add(new Issue("decisionNumber", "required"));
            }

            if (move.DecisionDate is not { } day)
            {
                issues.Add(new Issue("decisionDate", "required"));
            }
            else if (day > today || day.Year < 2000)
            {
                issues.Add(new Issue("decisionDate", "date_future"));
            }
        }

        if (move.Act == PilotAct.Submit && !pilot.IsFromFile)
        {
            issues.AddRange(ProposalRules.Check(pilot.ReadProposal(), today));
        }

        if (move.Act == PilotAct.Report)
        {
            issues.AddRange(ResultRules.Check(pilot.ReadProposal(), PilotResult.Read(pilot.ResultSheet)));
        }

        if (move.Act == PilotAct.Accept && pilot is { SignOffExpertId: not null, SignedOffAt: null })
        {
            issues.Add(new Issue("signOff", "sign_off_missing"));
        }

        if (step.NeedsDecision)
        {
            issues.AddRange(
                DecisionRules.Check(
                    move.Act,
                    actor.UserId,
                    pilot,
                    await db.PilotEvents.AsNoTracking().Where(e => e.PilotId == pilot.Id).ToListAsync(ct),
                    await db.PilotReviews.AsNoTracking().Where(r => r.PilotId == pilot.Id).ToListAsync(ct)
                )
            );
        }

        return issues;
    }
}
