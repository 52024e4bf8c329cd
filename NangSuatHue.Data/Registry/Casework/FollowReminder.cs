using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Casework;

/// <summary>Tells followers what others changed at an enterprise since they were told last.</summary>
public sealed class FollowReminder(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var follower in await db.CaseEntries.Where(c => c.Kind == CaseKind.Follower && c.UserId != null).ToListAsync(ct))
        {
            var news = db.Changes.Where(c => c.EnterpriseId == follower.EnterpriseId && c.Id > follower.ToldOf);
            var last = await news.MaxAsync(c => (long?)c.Id, ct);
            if (last is null)
            {
                continue;
            }

            var count = await news.CountAsync(c => c.ActorId == null || c.ActorId != follower.UserId, ct);
            follower.ToldOf = last.Value;
            if (
                count > 0
                && await db.Enterprises.Where(e => e.Id == follower.EnterpriseId).Select(e => new { e.Name, e.TaxCode }).FirstOrDefaultAsync(ct)
                    is { } enterprise
            )
            {
                await Notify.UserAsync(
                    db,
                    now,
                    follower.UserId!.Value,
                    "case_changed",
                    "/doanh-nghiep/" + enterprise.TaxCode,
                    [enterprise.Name, count.ToString(CultureInfo.InvariantCulture)],
                    ct: ct
                );
            }
        }

        return await Notify.SaveAsync(db, ct);
    }
}
