using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>
/// Creates or changes an enterprise's facts. The version that the form began with decides: a second writer gets a Conflict with what stands now
/// and loses nothing typed.
/// </summary>
public sealed class SaveEnterprise(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Saves; <paramref name="taxCode"/> and <paramref name="version"/> are null for a new record. Gives the saved record.</summary>
    public async Task<Outcome<Enterprise>> RunAsync(Actor actor, string? taxCode, int? version, RecordInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = taxCode is null ? null : await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (taxCode is null ? !Rights.May(actor, Act.CreateEnterprise) : enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return taxCode is null ? OutcomeKind.Forbidden : OutcomeKind.NotFound;
        }

        if (enterprise is not null && !Rights.May(actor, Act.EditEnterprise, enterprise.Id))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        var reference = lookups.Get<ReferenceLookup>().Index;
        var now = clock.GetUtcNow().UtcDateTime;
        var (values, issues) = EnterpriseFacts.Read(input, enterprise, lookups, VietnamTime.Day(now).Year);
        if (enterprise is null && issues.Count == 0)
        {
            var code = (string)values[EnterpriseFacts.TaxCode.Column]!;
            if (await db.Enterprises.AnyAsync(e => e.TaxCode == code, ct))
            {
                issues.Add(new Issue(EnterpriseFacts.TaxCode.Name, "tax_taken", code));
            }
            else
            {
                var made = new Enterprise
                {
                    TaxCode = code,
                    Name = "",
                    CreatedAt = now,
                    CreatedBy = actor.Name,
                };
                enterprise = db.Enterprises.Add(made).Entity;
            }
        }

        if (issues.Count > 0)
        {
            return Outcome<Enterprise>.Invalid(issues);
        }

        return await ChangeAsync(db, actor, enterprise!, version, values, reference, now, ct);
    }

    private async Task<Outcome<Enterprise>> ChangeAsync(
        AppDb db,
        Actor actor,
        Enterprise enterprise,
        int? version,
        Dictionary<string, object?> values,
        ReferenceIndex reference,
        DateTime now,
        CancellationToken ct
    )
    {
        var isNew = db.Entry(enterprise).State == EntityState.Added;
        if (!isNew && version is { } began && enterprise.Version != began)
        {
            return Outcome<Enterprise>.Conflict(enterprise);
        }

        var before = EnterpriseFacts.Snapshot(enterprise);
        EnterpriseFacts.Apply(enterprise, values, reference);
        var after = EnterpriseFacts.Snapshot(enterprise);
        var changed = after.Where(a => !Equals(a.Value, before[a.Key])).Select(a => a.Key).ToList();
        if (changed.Count == 0 && !isNew)
        {
            return enterprise;
        }

        enterprise.Touch(actor, now);
        var change = new Change
        {
            At = now,
            Actor = actor.Name,
            ActorId = actor.UserId,
            Entity = ChangedEntity.Enterprise,
            Action = isNew ? ChangeAction.Created : ChangeAction.Updated,
            Before = Json(changed, before),
            After = Json(changed, after),
        };
        return await WriteAsync(db, enterprise, change, reference, ct);
    }

    private async Task<Outcome<Enterprise>> WriteAsync(AppDb db, Enterprise enterprise, Change change, ReferenceIndex reference, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            (change.EntityId, change.EnterpriseId) = (enterprise.Id, enterprise.Id);
            db.Changes.Add(change);
            await db.SaveChangesAsync(ct);
            await EnterpriseWriter.ResizeAsync(
                db.Database.GetDbConnection(),
                reference,
                $"SELECT id FROM year_figures WHERE enterprise_id = {enterprise.Id.ToString(CultureInfo.InvariantCulture)}",
                ct
            );
            await YearVersions.RaiseOfEnterpriseAsync(db.Database.GetDbConnection(), enterprise.Id, ct);
            await transaction.CommitAsync(ct);
            return enterprise;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            return Outcome<Enterprise>.Conflict(await fresh.Enterprises.AsNoTracking().FirstAsync(e => e.Id == enterprise.Id, ct));
        }
        catch (DbUpdateException e) when (change.Action == ChangeAction.Created && DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            // Somebody registered the same tax code between the check and the write.
            return Outcome<Enterprise>.Invalid(new Issue(EnterpriseFacts.TaxCode.Name, "tax_taken", enterprise.TaxCode));
        }
    }

    private static string Json(IEnumerable<string> columns, Dictionary<string, object?> values) =>
        ChangeLog.Json(columns.Select(c => (c, values[c])));
}
