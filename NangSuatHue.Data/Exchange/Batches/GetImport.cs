using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>A batch as its page shows it.</summary>
public sealed record ImportView
{
    /// <summary>The batch.</summary>
    public required ImportBatch Batch { get; init; }

    /// <summary>What a person decided.</summary>
    public required ImportSettings Settings { get; init; }

    /// <summary>The last report without its problems; null before the first check.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>What the undo did.</summary>
    public UndoReport? Undo { get; init; }

    /// <summary>How many problems of each severity the last check found.</summary>
    public required IReadOnlyDictionary<ProblemSeverity, int> ProblemCounts { get; init; }

    /// <summary>How many rows were rejected or repeat, by code.</summary>
    public int Problems => ProblemCounts.Values.Sum();
}

/// <summary>One batch with its last report.</summary>
public sealed class GetImport(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound for no such batch.</summary>
    public async Task<Outcome<ImportView>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !ImportRights.May(db.Features, actor, batch.Kind))
        {
            return ImportRights.Refusal(db.Features, actor);
        }

        var counts = await db
            .ImportProblems.Where(p => p.BatchId == batchId)
            .GroupBy(p => p.Severity)
            .Select(g => new { g.Key, N = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.N, ct);
        return new ImportView
        {
            Batch = batch,
            Settings = ImportSettings.Parse(batch.Settings),
            Report = batch.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(batch.Report, ImportSettings.Json),
            Undo = batch.UndoReport is null ? null : JsonSerializer.Deserialize<UndoReport>(batch.UndoReport, ImportSettings.Json),
            ProblemCounts = counts,
        };
    }
}
