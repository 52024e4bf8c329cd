using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>The enterprise gives up a draft that it never sent. It is put away, where an officer finds it should it be missed.</summary>
public sealed class DropDraft(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// NotFound where the actor may not know of it; Forbidden for anybody but the enterprise, and once it was sent; Conflict with the version that
    /// stands.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == id && !p.Archived, ct);
        if (pilot is null || !PilotRights.MayRead(actor, pilot.EnterpriseId))
        {
            return OutcomeKind.NotFound;
        }

        if (PilotRights.Side(actor, pilot.EnterpriseId) != PilotSide.Enterprise || pilot is not { Stage: PilotStage.Draft, Round: 0 })
        {
            return OutcomeKind.Forbidden;
        }

        if (pilot.Version != version)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.Archived, pilot.ChangedAt, pilot.ChangedBy) = (true, now, actor.Name);
        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                ActorId = actor.UserId,
                Entity = ChangedEntity.PilotProject,
                EntityId = pilot.Id,
                EnterpriseId = pilot.EnterpriseId,
                Action = ChangeAction.Archived,
                Before = ChangeLog.Json([]),
                After = ChangeLog.Json([]),
            }
        );
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }
}
