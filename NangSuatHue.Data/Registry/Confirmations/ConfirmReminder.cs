using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>Reminds representatives of the yearly confirmation: from a day of the year on, and once more a month later.</summary>
public sealed class ConfirmReminder(IDbContextFactory<AppDb> dbs, ConfirmOptions options, TimeProvider clock) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = VietnamTime.Day(now);
        if (options.Round(today) is not (> 0 and var round))
        {
            return 0;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var key = string.Create(CultureInfo.InvariantCulture, $"confirm:{today.Year}:{round}");
        var waiting = await db
            .Enterprises.AsNoTracking()
            .Where(e =>
                e.Status != EnterpriseStatus.Archived
                && db.Set<AppUser>()
                    .Any(u =>
                        u.EnterpriseId == e.Id
                        && u.Role == Role.Representative
                        && !u.Disabled
                        && !db.Set<Notice>().Any(n => n.UserId == u.Id && n.OnceKey == key)
                    )
                && !db.Set<YearConfirmation>().Any(c => c.EnterpriseId == e.Id && c.Year == today.Year)
            )
            .Select(e => new
            {
                e.Id,
                e.Name,
                e.TaxCode,
            })
            .ToListAsync(ct);
        foreach (var e in waiting)
        {
            await Notify.EnterpriseAsync(
                db,
                now,
                null,
                e.Id,
                "confirm_due",
                $"/doanh-nghiep/{e.TaxCode}#xac-nhan",
                [e.Name, today.Year.ToString(CultureInfo.InvariantCulture)],
                key,
                ct
            );
        }

        return await Notify.SaveAsync(db, ct);
    }
}
