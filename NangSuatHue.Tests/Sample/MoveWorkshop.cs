using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Sample;

/// <summary>Takes a workshop one step on.</summary>
public sealed class MoveWorkshop(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>NotFound for whom it is not; Forbidden where the table does not list the act. Gives the new version.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, WorkshopAct act, string? reason, CancellationToken ct)
    {
        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<Workshop, WorkshopState, WorkshopAct, WorkshopSide>
            {
                Flow = WorkshopWorkflow.Flow,
                Act = act,
                Reason = reason,
                FindAsync = async (db, c) =>
                    await db.Set<Workshop>().FirstOrDefaultAsync(w => w.Id == id, c) is { } workshop
                    && SideOf(actor, workshop) is var side and not WorkshopSide.None
                        ? (workshop, side)
                        : null,
                State = w => w.State,
                Take = t => (t.Record.State, t.Record.ChangedAt, t.Record.ChangedBy) = (t.Step.To, t.Now, actor.Name),
            },
            ct
        );
        return outcome.Select(w => w.Version);
    }

    private static WorkshopSide SideOf(Actor actor, Workshop workshop) =>
        actor.Role == Role.Officer ? WorkshopSide.Department
        : actor.EnterpriseId == workshop.EnterpriseId ? WorkshopSide.Enterprise
        : WorkshopSide.None;
}
