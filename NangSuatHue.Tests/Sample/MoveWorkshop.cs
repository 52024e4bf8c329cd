using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Sample;

/// <summary>Takes a workshop one step on.</summary>
public sealed class MoveWorkshop(DbGate gate)
{
    /// <summary>Not found for whom it is not; forbidden where the table does not list the step.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, WorkshopState to, CancellationToken ct)
    {
        await using var db = gate.Factory().CreateDbContext();
        var all = actor.Role == Role.Officer;
        var workshop = await db.Set<Workshop>().FirstOrDefaultAsync(w => w.Id == id && (all || w.EnterpriseId == actor.EnterpriseId), ct);
        if (workshop is null)
        {
            return OutcomeKind.NotFound;
        }

        if (!WorkshopSteps.May(actor.Role, workshop.State, to))
        {
            return OutcomeKind.Forbidden;
        }

        workshop.State = to;
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
