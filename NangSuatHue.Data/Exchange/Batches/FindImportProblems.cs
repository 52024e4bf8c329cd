using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The problems of a batch, a page at a time.</summary>
public sealed class FindImportProblems(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows per page.</summary>
    public const int PageSize = 25;

    /// <summary>One page in order of rows, of one severity or all.</summary>
    public async Task<Outcome<IReadOnlyList<RowProblem>>> RunAsync(
        Actor actor,
        int batchId,
        ProblemSeverity? severity,
        int page,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await ImportRights.MayAsync(db, actor, batchId, ct))
        {
            return ImportRights.Refusal(db.Features, actor);
        }

        var problems = await db
            .ImportProblems.AsNoTracking()
            .Where(p => p.BatchId == batchId && (severity == null || p.Severity == severity))
            .OrderBy(p => p.Row)
            .ThenByDescending(p => p.Severity)
            .ThenBy(p => p.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<RowProblem>> { Kind = OutcomeKind.Ok, Value = problems.Select(ProblemStore.ToProblem).ToList() };
    }
}
