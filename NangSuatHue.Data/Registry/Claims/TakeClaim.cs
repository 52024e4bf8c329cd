using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>An officer says that a claim is his to look into, or gives it back, so that two do not do it at once.</summary>
public sealed class TakeClaim(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Forbidden unless the actor decides on claims; NotFound for one that does not wait; Conflict where a colleague has it.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, bool take, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.DecideClaims) || actor.UserId is not { } me)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        int? owner = take ? me : null;
        var waiting = db.EnterpriseClaims.Where(c => c.Id == id && c.Status == ClaimStatus.Pending);
        return await waiting
                .Where(c => c.AssignedTo == null || c.AssignedTo == me)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.AssignedTo, owner), ct) == 1
                ? new Done()
            : await waiting.AnyAsync(ct) ? OutcomeKind.Conflict
            : OutcomeKind.NotFound;
    }
}
