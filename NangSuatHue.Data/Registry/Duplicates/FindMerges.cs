using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>A merge as the list shows it.</summary>
public sealed record MergeRow(int Id, string Kind, string Title, string MergedBy, DateTime MergedAt, string? UndoneBy, DateTime? UndoneAt);

/// <summary>The merges done.</summary>
public sealed class FindMerges(IDbContextFactory<AppDb> dbs)
{
    /// <summary>The latest twenty, the newest first; what they hold stays in the database.</summary>
    public async Task<Outcome<IReadOnlyList<MergeRow>>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db
            .Merges.AsNoTracking()
            .OrderByDescending(m => m.Id)
            .Take(20)
            .Select(m => new MergeRow(m.Id, m.Kind, m.Title, m.MergedBy, m.MergedAt, m.UndoneBy, m.UndoneAt))
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<MergeRow>> { Kind = OutcomeKind.Ok, Value = rows };
    }
}
