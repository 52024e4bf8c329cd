using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>One kind of mistake in one column of a batch's last check.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Count">How many cells have it.</param>
/// <param name="Values">How many different values they hold.</param>
/// <param name="Example">One of its problems.</param>
/// <param name="CanLeaveOut">Whether the cells can be left out and their rows taken: the field is optional.</param>
public sealed record ProblemKind(string Code, string Column, int Count, int Values, RowProblem Example, bool CanLeaveOut);

/// <summary>The kinds of mistakes of a batch, so that all equal ones can be decided at once.</summary>
public sealed class FindProblemKinds(IDbContextFactory<AppDb> dbs)
{
    private const int Most = 50;

    /// <summary>The kinds that reject rows for a cell of theirs, the most frequent first.</summary>
    public async Task<Outcome<IReadOnlyList<ProblemKind>>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !ImportRights.May(db.Features, actor, batch.Kind))
        {
            return ImportRights.Refusal(db.Features, actor);
        }

        var groups = await db
            .ImportProblems.AsNoTracking()
            .Where(p => p.BatchId == batchId && p.Severity == ProblemSeverity.Error && p.Column != "")
            .GroupBy(p => new { p.Code, p.Column })
            .Select(g => new
            {
                g.Key.Code,
                g.Key.Column,
                Count = g.Count(),
                Values = g.Select(p => p.Value).Distinct().Count(),
                First = g.Min(p => p.Id),
            })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.First)
            .Take(Most)
            .ToListAsync(ct);
        var ids = groups.ConvertAll(g => g.First);
        var examples = await db.ImportProblems.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var kind = KindIndex.Of(db.Features).Find(batch.Kind)!;
        var report = batch.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(batch.Report, ImportSettings.Json);
        var fields = report?.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Header, c => c.Field!) ?? [];
        return groups.ConvertAll(g => new ProblemKind(
            g.Code,
            g.Column,
            g.Count,
            g.Values,
            ProblemStore.ToProblem(examples[g.First]),
            fields.TryGetValue(g.Column, out var field) && kind.IndexOf(field) is >= 0 and var at && !kind.Fields[at].Required
        ));
    }
}
