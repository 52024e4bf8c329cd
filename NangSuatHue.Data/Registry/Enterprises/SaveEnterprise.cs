using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
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
    public async Task<Outcome<Enterprise>> RunAsync(Actor actor, string? taxCode, int? version, EnterpriseInput input, CancellationToken ct = default)
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
        var reference = await ReferenceIndex.LoadAsync(connection, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var issues = EnterpriseRules.Check(input, reference, enterprise is null, VietnamTime.Day(now).Year);
        if (enterprise is null && issues.Count == 0)
        {
            TaxCode.Read(input.TaxCode!, out var code, out _);
            if (await db.Enterprises.AnyAsync(e => e.TaxCode == code.Value, ct))
            {
                issues.Add(new Issue(nameof(input.TaxCode), "tax_taken", code.Value));
            }
            else
            {
                enterprise = new Enterprise
                {
                    TaxCode = code.Value,
                    Name = "",
                    CreatedAt = now,
                    CreatedBy = actor.Name,
                };
                db.Enterprises.Add(enterprise);
            }
        }

        if (issues.Count > 0)
        {
            return Outcome<Enterprise>.Invalid(issues);
        }

        var isNew = db.Entry(enterprise!).State == EntityState.Added;
        if (!isNew && version is { } began && enterprise!.Version != began)
        {
            return Outcome<Enterprise>.Conflict(enterprise);
        }

        var before = Snapshot(enterprise!);
        Apply(enterprise!, input, reference);
        var after = Snapshot(enterprise!);
        var changed = after.Where(a => !Equals(a.Value, before[a.Key])).Select(a => a.Key).ToList();
        if (changed.Count == 0 && !isNew)
        {
            return enterprise!;
        }

        enterprise!.Touch(actor, now);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            db.Changes.Add(
                new Change
                {
                    At = now,
                    Actor = actor.Name,
                    Entity = ChangedEntity.Enterprise,
                    EntityId = enterprise.Id,
                    EnterpriseId = enterprise.Id,
                    Action = isNew ? ChangeAction.Created : ChangeAction.Updated,
                    Before = Json(changed, before),
                    After = Json(changed, after),
                }
            );
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
        catch (DbUpdateException e) when (isNew && input.TaxCode is not null && DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            // Somebody registered the same tax code between the check and the write.
            return Outcome<Enterprise>.Invalid(new Issue(nameof(input.TaxCode), "tax_taken", enterprise.TaxCode));
        }
    }

    internal static void Apply(Enterprise e, EnterpriseInput input, ReferenceIndex reference)
    {
        e.Name = Clean(input.Name)!;
        e.ShortName = Clean(input.ShortName);
        e.LegalForm = input.LegalForm;
        e.VsicCode = Clean(input.VsicCode);
        e.VsicEdition = e.VsicCode is null ? VsicEdition.Unknown : input.VsicEdition;
        var vsic = e.VsicCode is null ? null : reference.FindVsic(e.VsicEdition, e.VsicCode);
        e.Division = vsic?.Division;
        e.Section = vsic?.Section;
        e.CommuneCode = Clean(input.CommuneCode);
        e.Address = Clean(input.Address);
        e.Zone = Clean(input.Zone);
        e.Telephone = Clean(input.Telephone);
        e.Email = Clean(input.Email);
        e.Website = Clean(input.Website);
        e.Representative = Clean(input.Representative);
        e.FoundedYear = input.FoundedYear;
        if (e.Status != EnterpriseStatus.Archived && input.Status != EnterpriseStatus.Archived)
        {
            e.Status = input.Status;
        }

        e.RefreshKeys();
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : CellText.Clean(text, keepLines: false);

    internal static Dictionary<string, object?> Snapshot(Enterprise e) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = e.Name,
            ["short_name"] = e.ShortName,
            ["legal_form"] = (int)e.LegalForm,
            ["vsic_code"] = e.VsicCode,
            ["vsic_edition"] = (int)e.VsicEdition,
            ["commune_code"] = e.CommuneCode,
            ["address"] = e.Address,
            ["zone"] = e.Zone,
            ["telephone"] = e.Telephone,
            ["email"] = e.Email,
            ["website"] = e.Website,
            ["representative"] = e.Representative,
            ["founded_year"] = e.FoundedYear,
            ["status"] = (int)e.Status,
        };

    private static string Json(IEnumerable<string> columns, Dictionary<string, object?> values) =>
        ChangeLog.Json(columns.Select(c => (c, values[c])));
}
