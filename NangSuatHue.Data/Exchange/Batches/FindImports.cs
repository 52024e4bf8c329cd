using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The latest batches.</summary>
public sealed class FindImports(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows per page.</summary>
    public const int PageSize = 20;

    /// <summary>One page, the newest first, with the count of all.</summary>
    public async Task<Outcome<(IReadOnlyList<ImportBatch> Rows, int Count)>> RunAsync(
        Actor actor,
        ImportFilter filter,
        int page,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kinds = ImportRights.Kinds(db.Features, actor).Select(k => k.Name).ToList();
        if (kinds.Count == 0)
        {
            return OutcomeKind.Forbidden;
        }

        var matching = await MatchingAsync(db, filter, kinds, ct);
        var rows = await matching.OrderByDescending(b => b.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).Select(Row).ToListAsync(ct);
        return new Outcome<(IReadOnlyList<ImportBatch>, int)> { Kind = OutcomeKind.Ok, Value = (rows, await matching.CountAsync(ct)) };
    }

    private static async Task<IQueryable<ImportBatch>> MatchingAsync(AppDb db, ImportFilter filter, List<string> kinds, CancellationToken ct)
    {
        var matching = db.ImportBatches.AsNoTracking().Where(b => kinds.Contains(b.Kind));
        if (filter.Kind is { } kind)
        {
            matching = matching.Where(b => b.Kind == kind);
        }

        if (filter.Statuses.Count > 0)
        {
            matching = matching.Where(b => filter.Statuses.Contains(b.Status));
        }

        // Names are short and batches are thousands at most: what a name holds without its marks is compared here, not in the database.
        if (SearchKey.Of(filter.Search ?? "") is { Length: > 0 } wanted)
        {
            var names = await matching.Select(b => new { b.Id, Text = b.FileName + " " + b.CreatedBy }).ToListAsync(ct);
            var ids = names.Where(n => SearchKey.Of(n.Text).Contains(wanted, StringComparison.Ordinal)).Select(n => n.Id).ToList();
            matching = matching.Where(b => ids.Contains(b.Id));
        }

        return matching;
    }

    /// <summary>A batch without its report, which may be long.</summary>
    private static readonly Expression<Func<ImportBatch, ImportBatch>> Row = b => new ImportBatch
    {
        Id = b.Id,
        Kind = b.Kind,
        FileName = b.FileName,
        FileSize = b.FileSize,
        FileSha256 = b.FileSha256,
        UploadId = b.UploadId,
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
    };
}
