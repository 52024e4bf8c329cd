using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>Reminds representatives that a certificate ends: 60 and 7 days before.</summary>
public sealed class CertificateReminder(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IReminder
{
    /// <summary>Days before the last day of validity.</summary>
    public static IReadOnlyList<int> Days { get; } = [60, 7];

    /// <summary>The nearest of <see cref="Days"/> that a day has reached; null where it is too early or the certificate has ended.</summary>
    public static int? Round(DateOnly expires, DateOnly today) =>
        expires.DayNumber - today.DayNumber is var left && left < 0 ? null : Days.Where(d => left <= d).Select(d => (int?)d).Min();

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = VietnamTime.Day(now);
        var far = today.AddDays(Days.Max());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ending = await db
            .Adoptions.AsNoTracking()
            .Where(a =>
                !a.Archived
                && a.Status == AdoptionStatus.Certified
                && a.Expires >= today
                && a.Expires <= far
                && db.Set<AppUser>().Any(u => u.EnterpriseId == a.EnterpriseId && u.Role == Role.Representative && !u.Disabled)
            )
            .Join(
                db.Enterprises,
                a => a.EnterpriseId,
                e => e.Id,
                (a, e) =>
                    new
                    {
                        a.Id,
                        a.Label,
                        a.CertificateNumber,
                        a.Expires,
                        a.EnterpriseId,
                        e.Name,
                    }
            )
            .ToListAsync(ct);
        foreach (var a in ending)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"cert:{a.Id}:{a.Expires:yyyy-MM-dd}:{Round(a.Expires!.Value, today)}");
            await Notify.EnterpriseAsync(
                db,
                now,
                null,
                a.EnterpriseId,
                "certificate_expiring",
                string.Create(CultureInfo.InvariantCulture, $"/ap-dung/{a.Id}"),
                [
                    a.Name,
                    a.CertificateNumber is { } number ? $"{a.Label} ({number})" : a.Label,
                    a.Expires!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                ],
                key,
                ct
            );
        }

        return await Notify.SaveAsync(db, ct);
    }
}
