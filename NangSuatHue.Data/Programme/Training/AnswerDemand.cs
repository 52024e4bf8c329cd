using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>The department answers a demand.</summary>
public sealed class AnswerDemand(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid without an answer, or with a status that is the enterprise's own. Gives the id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, DemandStatus status, string? answer, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDemands))
        {
            return OutcomeKind.Forbidden;
        }

        if (!Enum.IsDefined(status) || status == DemandStatus.Withdrawn)
        {
            return Outcome<int>.Invalid(new Issue("status", "range", "0", "2"));
        }

        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<TrainingDemand, DemandStatus, DemandAct, DemandSide>
            {
                Flow = DemandWorkflow.Flow,
                Act = DemandWorkflow.ActTo(status),
                Version = version,
                Reason = answer,
                FindAsync = async (db, c) => await db.TrainingDemands.FindAsync([id], c) is { } demand ? (demand, DemandSide.Department) : null,
                State = d => d.Status,
                Take = t => (t.Record.Status, t.Record.Answer, t.Record.ChangedAt, t.Record.ChangedBy) = (t.Step.To, t.Reason, t.Now, actor.Name),
                FollowAsync = (t, c) =>
                    Notify.EnterpriseAsync(t.Db, t.Now, actor, t.Record.EnterpriseId, "demand_answered", "/nhu-cau-dao-tao", [t.Record.Topic], ct: c),
            },
            ct
        );
        return (outcome with { Issues = [.. outcome.Issues.Select(i => i.Field == "reason" ? i with { Field = "answer" } : i)] }).Select(d =>
            outcome.IsOk ? d.Id : d.Version
        );
    }
}
