using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
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
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == id && !p.Archived, ct);
        if (pilot is null || !PilotRights.MayRead(actor, pilot.EnterpriseId))
        {
            return OutcomeKind.NotFound;
        }

        if (PilotRights.Side(actor, pilot.EnterpriseId) is PilotSide.None)
        {
            return OutcomeKind.Forbidden;
        }

        if (pilot.Version != version)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        if (PilotWorkflow.Step(pilot.Stage, move.Act, PilotRights.Side(actor, pilot.EnterpriseId)) is not { } step)
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var reason = CellText.Clean(move.Reason ?? "", keepLines: true);
        var number = CellText.Clean(move.DecisionNumber ?? "", keepLines: false);
        var issues = await CheckAsync(db, actor, pilot, step, move, reason, number, VietnamTime.Day(now), ct);
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var before = Snapshot(pilot);
        var pilotEvent = pilot.Take(actor, now, move.Act, step, reason.Length > 0 ? reason : null, number, move.DecisionDate);
        db.PilotEvents.Add(pilotEvent);
        var changed = Snapshot(pilot).Where(x => !Equals(x.Value, before[x.Key])).ToList();
        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                Entity = ChangedEntity.PilotProject,
                EntityId = pilot.Id,
                EnterpriseId = pilot.EnterpriseId,
                Action = ChangeAction.Updated,
                Reason = pilotEvent.Reason,
                Before = ChangeLog.Json(changed.Select(c => (c.Key, before[c.Key]))),
                After = ChangeLog.Json(changed.Select(c => (c.Key, c.Value))),
            }
        );
        await PilotRemarks.FollowAsync(db, pilot, move.Act, now, ct);
        var enterprise = await db.Enterprises.Where(e => e.Id == pilot.EnterpriseId).Select(e => e.Name).FirstAsync(ct);
        var (href, args) = (string.Create(CultureInfo.InvariantCulture, $"/du-an/{pilot.Id}"), new[] { pilot.Name, enterprise, reason });
        if (PilotRights.Side(actor, pilot.EnterpriseId) == PilotSide.Department)
        {
            await Notify.EnterpriseAsync(db, now, actor, pilot.EnterpriseId, PilotWorkflow.NoticeOf(move.Act), href, args, ct: ct);
        }
        else
        {
            await Notify.OfficersAsync(db, now, actor, pilot.AssignedTo, PilotWorkflow.NoticeOf(move.Act), href, args, ct: ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
            return pilot.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(ct);
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            return Outcome<int>.Conflict(await fresh.PilotProjects.Where(p => p.Id == id).Select(p => p.Version).FirstAsync(ct));
        }
    }

    private static async Task<List<Issue>> CheckAsync(
        AppDb db,
        Actor actor,
        PilotProject pilot,
        PilotStep step,
        PilotMove move,
        string reason,
        string number,
        DateOnly today,
        CancellationToken ct
    )
    {
        var issues = new List<Issue>();
        if (step.NeedsReason && reason.Length == 0)
        {
            issues.Add(new Issue("reason", "required"));
        }

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

    private static Dictionary<string, object?> Snapshot(PilotProject p) =>
        new(StringComparer.Ordinal)
        {
            ["stage"] = (int)p.Stage,
            ["reason"] = p.Reason,
            ["decision_number"] = p.DecisionNumber,
            ["decision_date"] = p.DecisionDate,
            ["result"] = p.Result,
            ["acceptance_number"] = p.AcceptanceNumber,
            ["acceptance_date"] = p.AcceptanceDate,
        };
}
