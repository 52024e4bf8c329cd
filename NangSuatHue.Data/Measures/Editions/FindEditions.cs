using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>The editions that were published, for everybody: their day and number are part of every figure.</summary>
public sealed class FindEditions(IDbContextFactory<AppDb> dbs)
{
    /// <summary>The newest first. Who published is told to officers only.</summary>
    public async Task<IReadOnlyList<StatisticsEdition>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var editions = await db.StatisticsEditions.AsNoTracking().OrderByDescending(e => e.Number).ToListAsync(ct);
        if (actor.Role is not (Role.Officer or Role.Operator))
        {
            editions.ForEach(e => (e.PublishedBy, e.PublishedById) = ("", null));
        }

        return editions;
    }
}
