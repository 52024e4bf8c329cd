using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The latest batches.</summary>
public sealed class FindImports(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows per page.</summary>
    public const int PageSize = 20;

    /// <summary>One page, the newest first, with the count of all.</summary>
    public async Task<Outcome<(IReadOnlyList<ImportBatch> Rows, int Count)>> RunAsync(Actor actor, int page, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kinds = ImportRights.Kinds(db.Features, actor).Select(k => k.Name).ToList();
        if (kinds.Count == 0)
        {
            return OutcomeKind.Forbidden;
        }

        var rows = await db
            .ImportBatches.AsNoTracking()
            .Where(b => kinds.Contains(b.Kind))
            .OrderByDescending(b => b.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .Select(b => new ImportBatch
            {
                Id = b.Id,
                Kind = b.Kind,
                FileName = b.FileName,
                FileSize = b.FileSize,
                FileSha256 = b.FileSha256,
                Status = b.Status,
                Rows = b.Rows,
                Created = b.Created,
                Updated = b.Updated,
                Unchanged = b.Unchanged,
                Rejected = b.Rejected,
                Duplicates = b.Duplicates,
                CreatedBy = b.CreatedBy,
                CreatedAt = b.CreatedAt,
                CommittedAt = b.CommittedAt,
                UndoneAt = b.UndoneAt,
                Illustrative = b.Illustrative,
            })
            .ToListAsync(ct);
        return new Outcome<(IReadOnlyList<ImportBatch>, int)>
        {
            Kind = OutcomeKind.Ok,
            Value = (rows, await db.ImportBatches.CountAsync(b => kinds.Contains(b.Kind), ct)),
        };
    }
}
