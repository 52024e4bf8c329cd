using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>Grants or refuses a request to change an approved project; what is granted goes into the proposal and into history.</summary>
public sealed class DecideChange(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid where a refusal has no answer; Conflict where somebody decided first or the project no longer runs.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int entryId, bool grant, string? answer, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        PilotProject pilot = null!;
        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<PilotEntry, AmendmentState, AmendmentAct, PilotSide>
            {
                Flow = AmendmentWorkflow.Flow,
                Act = grant ? AmendmentAct.Grant : AmendmentAct.Refuse,
                Reason = answer,
                ReasonField = "answer",
                LateIsConflict = true,
                FindAsync = async (db, c) =>
                {
                    var entry = await db.PilotEntries.FirstOrDefaultAsync(
                        e => e.Id == entryId && e.Kind == PilotEntryKind.ChangeRequest && e.WithdrawnAt == null,
                        c
                    );
                    if (entry is null)
                    {
                        return null;
                    }

                    pilot = await db.PilotProjects.FirstAsync(p => p.Id == entry.PilotId, c);
                    return (entry, PilotSide.Department);
                },
                State = e => AmendmentWorkflow.StateOf(e, pilot.Stage),
                Take = t =>
                    (t.Record.Granted, t.Record.DecidedBy, t.Record.DecidedAt, t.Record.Answer) = (
                        t.Step.To == AmendmentState.Granted,
                        actor.Name,
                        t.Now,
                        t.Reason
                    ),
                FollowAsync = (t, c) => FollowAsync(t, pilot, c),
            },
            ct
        );
        return outcome.Select(_ => new Done());
    }

    private static async Task FollowAsync(FlowTurn<PilotEntry, AmendmentState, PilotSide> turn, PilotProject pilot, CancellationToken ct)
    {
        var entry = turn.Record;
        var (before, asked) = (pilot.ReadProposal(), PilotAmendment.Read(entry.Proposed));
        entry.Proposed = JsonSerializer.Serialize(WithFormer(asked, before), StoredJson.Options);
        var grant = turn.Step.To == AmendmentState.Granted;
        if (grant)
        {
            var after = asked.ApplyTo(before);
            SaveProposal.Apply(pilot, after, turn.Actor, turn.Now, pilot.WizardStep);
            turn.Db.Changes.Add(Changed(pilot, before, after, entry.Text, turn.Actor, turn.Now));
        }

        await Notify.EnterpriseAsync(
            turn.Db,
            turn.Now,
            turn.Actor,
            pilot.EnterpriseId,
            grant ? "change_granted" : "change_refused",
            AssignReviewers.Href(pilot.Id),
            [pilot.Name, "", turn.Reason ?? ""],
            ct: ct
        );
    }

    /// <summary>The request with the dates that it would replace, so that both stay readable.</summary>
    private static PilotAmendment WithFormer(PilotAmendment asked, PilotProposal before) =>
        asked with
        {
            FormerEndsOn = before.EndsOn,
            FormerMilestones = before
                .Milestones.Where(m => m.DueOn is not null && asked.Milestones.ContainsKey(m.Key))
                .ToDictionary(m => m.Key, m => m.DueOn!.Value),
        };

    private static Change Changed(PilotProject pilot, PilotProposal before, PilotProposal after, string? reason, Actor actor, DateTime now)
    {
        return new Change
        {
            At = now,
            Actor = actor.Name,
            ActorId = actor.UserId,
            Entity = ChangedEntity.PilotProject,
            EntityId = pilot.Id,
            EnterpriseId = pilot.EnterpriseId,
            Action = ChangeAction.Updated,
            Reason = reason,
            Before = ChangeLog.Json([("ends_on", before.EndsOn), ("milestones", Text(before))]),
            After = ChangeLog.Json([("ends_on", after.EndsOn), ("milestones", Text(after))]),
        };

        static string Text(PilotProposal p) =>
            string.Join("; ", p.Milestones.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Title}: {m.DueOn:dd/MM/yyyy}")));
    }
}
