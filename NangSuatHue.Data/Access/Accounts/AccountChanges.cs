using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>The history of accounts.</summary>
internal static class AccountChanges
{
    /// <summary>Notes a change that ends what is open: the stamp is new, so that cookies and circuits end within a minute.</summary>
    public static void Add(
        AppDb db,
        DateTime now,
        Actor actor,
        AppUser user,
        string what,
        string? before = null,
        string? reason = null,
        string? after = null,
        bool ends = true
    )
    {
        if (ends)
        {
            user.SecurityStamp = Guid.NewGuid().ToString("N");
        }

        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                ActorId = actor.UserId,
                Entity = ChangedEntity.Account,
                EntityId = user.Id,
                Action = ChangeAction.Updated,
                Reason = reason,
                Before = ChangeLog.Json([(what, before)]),
                After = ChangeLog.Json([(what, after)]),
            }
        );
    }
}
