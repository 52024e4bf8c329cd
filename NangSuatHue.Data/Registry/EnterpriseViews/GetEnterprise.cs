using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>Where a value came from.</summary>
public sealed record Provenance(int? BatchId, string? FileName, int? Row, string Actor, DateTime At);

/// <summary>A record with everything its page shows.</summary>
public sealed record EnterpriseRecord
{
    /// <summary>Facts.</summary>
    public required Enterprise Enterprise { get; init; }

    /// <summary>Figures, the latest year first.</summary>
    public required IReadOnlyList<YearFigures> Years { get; init; }

    /// <summary>What it applies, the latest year first.</summary>
    public required IReadOnlyList<Adoption> Adoptions { get; init; }

    /// <summary>History, the newest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>Origin of each yearly record, and of each value changed since, by year and column; the record's own under an empty column.</summary>
    public required IReadOnlyDictionary<(int Year, string Column), Provenance> Origins { get; init; }
}

/// <summary>Reads one record.</summary>
public sealed class GetEnterprise(IDbContextFactory<AppDb> dbs)
{
    private const int MaxHistory = 200;

    /// <summary>NotFound also where the actor may not know of the record.</summary>
    public async Task<Outcome<EnterpriseRecord>> RunAsync(Actor actor, string taxCode, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        var years = await db.YearFigures.AsNoTracking().Where(y => y.EnterpriseId == enterprise.Id).OrderByDescending(y => y.Year).ToListAsync(ct);
        var adoptions = await db
            .Adoptions.AsNoTracking()
            .Include(a => a.CatalogueItem)
            .Where(a => a.EnterpriseId == enterprise.Id && !a.Archived)
            .OrderByDescending(a => a.Year)
            .ThenBy(a => a.Label)
            .ToListAsync(ct);
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.EnterpriseId == enterprise.Id && (c.Entity <= ChangedEntity.YearFigures || c.Entity == ChangedEntity.Verdict))
            .OrderByDescending(c => c.Id)
            .Take(MaxHistory)
            .ToListAsync(ct);
        var made = years.Select(y => ((int?)y.Year, y.BatchId, y.BatchRow)).Append((null, enterprise.BatchId, enterprise.BatchRow)).ToList();
        var history = await HistoryAsync(db, changes, made, ct);
        return new EnterpriseRecord
        {
            Enterprise = enterprise,
            Years = years,
            Adoptions = adoptions,
            Origins = Origins(history),
            History = history.OrderByDescending(h => h.At).ThenByDescending(h => h.Year).ToList(),
        };
    }

    /// <summary>The changes, and for what a file made the import that made it; no change is written then for each row.</summary>
    private static async Task<List<HistoryEntry>> HistoryAsync(
        AppDb db,
        List<Change> changes,
        List<(int? Year, int? BatchId, int? Row)> made,
        CancellationToken ct
    )
    {
        var batchIds = changes.Select(c => c.BatchId).Concat(made.Select(m => m.BatchId)).Where(b => b is not null).Distinct().ToList();
        var batches = await db
            .ImportBatches.AsNoTracking()
            .Where(b => batchIds.Contains(b.Id))
            .Select(b => new
            {
                b.Id,
                b.FileName,
                b.CreatedBy,
                At = b.CommittedAt ?? b.CreatedAt,
            })
            .ToDictionaryAsync(b => b.Id, ct);
        var history = changes
            .Select(c => new HistoryEntry
            {
                At = c.At,
                Actor = c.Actor,
                Action = c.Action,
                Year = c.Year,
                BatchId = c.BatchId,
                Row = c.BatchRow,
                FileName = c.BatchId is { } b && batches.TryGetValue(b, out var batch) ? batch.FileName : null,
                Values = LedgerJson.Pairs(c.Before, c.After, EnterpriseFields.Derived),
                Reason = c.Reason,
            })
            .ToList();
        foreach (var (year, batchId, row) in made)
        {
            if (batchId is { } id && batches.TryGetValue(id, out var batch))
            {
                history.Add(
                    new HistoryEntry
                    {
                        At = batch.At,
                        Actor = batch.CreatedBy,
                        Action = ChangeAction.Created,
                        Year = year,
                        BatchId = id,
                        FileName = batch.FileName,
                        Row = row,
                    }
                );
            }
        }

        return history;
    }

    private static Dictionary<(int Year, string Column), Provenance> Origins(List<HistoryEntry> history)
    {
        var origins = new Dictionary<(int, string), Provenance>();
        foreach (var entry in history.OrderBy(h => h.At))
        {
            var origin = new Provenance(entry.BatchId, entry.FileName, entry.Row, entry.Actor, entry.At);
            if (entry.Action == ChangeAction.Created)
            {
                origins[(entry.Year ?? 0, "")] = origin;
            }

            foreach (var (column, _, _) in entry.Values)
            {
                origins[(entry.Year ?? 0, column)] = origin;
            }
        }

        return origins;
    }
}
