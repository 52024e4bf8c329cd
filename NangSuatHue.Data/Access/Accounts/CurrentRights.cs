using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>
/// Whether somebody still is what an open page says: a cookie or circuit outlives a change of rights by up to a minute. Whoever gives rights to
/// others is asked anew each time.
/// </summary>
internal static class CurrentRights
{
    /// <summary>True for the command line, and for an account that now has the actor's role and enterprise and may sign in.</summary>
    public static async Task<bool> HasAsync(AppDb db, Actor actor, CancellationToken ct) =>
        actor.Role == Role.Operator
        || await db.Users.AnyAsync(
            u => u.Id == actor.UserId && u.Role == actor.Role && u.EnterpriseId == actor.EnterpriseId && !u.Disabled && u.ErasedAt == null,
            ct
        );
}
