using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.MistakeReports;

/// <summary>A page of reports with the counts around it.</summary>
/// <param name="Rows">The reports.</param>
/// <param name="Count">How many there are of the asked kind.</param>
/// <param name="Waiting">How many wait for an answer.</param>
public sealed record FoundMistakes(IReadOnlyList<MistakeReport> Rows, int Count, int Waiting);

/// <summary>The reports of mistakes: what waits longest comes first, what was answered last comes first.</summary>
public sealed class FindMistakes(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Reports on a page.</summary>
    public const int PageSize = 25;

    /// <summary>One page. Forbidden to all but officers.</summary>
    public async Task<Outcome<FoundMistakes>> RunAsync(Actor actor, bool answered, int page, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = db.MistakeReports.AsNoTracking().Where(m => m.AnsweredAt != null == answered);
        var sorted = answered ? all.OrderByDescending(m => m.AnsweredAt).ThenByDescending(m => m.Id) : all.OrderBy(m => m.Id);
        return new FoundMistakes(
            await sorted.Skip((Math.Clamp(page, 1, 1_000_000) - 1) * PageSize).Take(PageSize).ToListAsync(ct),
            await all.CountAsync(ct),
            await db.MistakeReports.CountAsync(m => m.AnsweredAt == null, ct)
        );
    }
}
