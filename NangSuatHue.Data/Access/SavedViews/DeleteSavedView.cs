using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.SavedViews;

/// <summary>Forgets a view.</summary>
public sealed class DeleteSavedView(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound for one that is not one's own.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user || !Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.SavedViews.Where(v => v.Id == id && v.UserId == user).ExecuteDeleteAsync(ct) == 1 ? new Done() : OutcomeKind.NotFound;
    }
}
