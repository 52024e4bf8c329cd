using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>Archives a record instead of deleting it, and brings it back.</summary>
public sealed class ArchiveEnterprise(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Archives or restores. Conflict where the version is not the one seen.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, string taxCode, int version, bool archive, string? reason, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        if (!Rights.May(actor, Act.ArchiveEnterprise, enterprise.Id))
        {
            return OutcomeKind.Forbidden;
        }

        if (enterprise.Version != version || (enterprise.Status == EnterpriseStatus.Archived) == archive)
        {
            return OutcomeKind.Conflict;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (archive)
        {
            enterprise.Archive(actor, now);
        }
        else
        {
            enterprise.Restore(actor, now);
        }

        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                ActorId = actor.UserId,
                Entity = ChangedEntity.Enterprise,
                EntityId = enterprise.Id,
                EnterpriseId = enterprise.Id,
                Action = archive ? ChangeAction.Archived : ChangeAction.Restored,
                Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            }
        );
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseOfEnterpriseAsync(db.Database.GetDbConnection(), enterprise.Id, ct);
            await transaction.CommitAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}
