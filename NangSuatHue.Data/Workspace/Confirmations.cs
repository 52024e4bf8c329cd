using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;

namespace NangSuatHue.Data.Workspace;

/// <summary>From which day of a year enterprises are asked to confirm their record.</summary>
public sealed class ConfirmOptions
{
    /// <summary>Month.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 12)]
    public int Month { get; set; } = 2;

    /// <summary>Day.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 28)]
    public int Day { get; set; } = 1;

    /// <summary>Days after which to remind again.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 300)]
    public int Again { get; set; } = 30;

    /// <summary>Which reminder a day calls for: none, the first or the second.</summary>
    public int Round(DateOnly day) =>
        new DateOnly(day.Year, Month, Day) is var from && day < from ? 0
        : day < from.AddDays(Again) ? 1
        : 2;
}

/// <summary>Where an enterprise's yearly confirmation stands.</summary>
public sealed record ConfirmationView(string TaxCode, string Name, int Year, bool Due, YearConfirmation? Last, YearFigures? Figures);

/// <summary>Reads where the yearly confirmation stands.</summary>
public sealed class GetConfirmation(IDbContextFactory<AppDb> dbs, ConfirmOptions options, TimeProvider clock)
{
    /// <summary>Of one enterprise; without a tax code of the representative's own. NotFound where there is none.</summary>
    public async Task<Outcome<ConfirmationView>> RunAsync(Actor actor, string? taxCode = null, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db
            .Enterprises.AsNoTracking()
            .FirstOrDefaultAsync(e => taxCode == null ? e.Id == actor.EnterpriseId : e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        var today = VietnamTime.Today(clock);
        var last = await db
            .YearConfirmations.AsNoTracking()
            .Where(c => c.EnterpriseId == enterprise.Id)
            .OrderByDescending(c => c.Year)
            .FirstOrDefaultAsync(ct);
        var figures = await db.YearFigures.AsNoTracking().FirstOrDefaultAsync(y => y.EnterpriseId == enterprise.Id && y.Year == today.Year - 1, ct);
        return new ConfirmationView(
            enterprise.TaxCode,
            enterprise.Name,
            today.Year,
            options.Round(today) > 0 && last?.Year != today.Year,
            last,
            figures
        );
    }
}

/// <summary>A representative says that the record and its figures are right, once a calendar year.</summary>
public sealed class ConfirmRecord(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Only a representative of the enterprise may; a second confirmation of the year is the first. Invalid before last year's figures are there: nothing is confirmed that nobody entered.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, string taxCode, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        if (!Rights.May(actor, Act.GiveConsents, enterprise.Id))
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var year = VietnamTime.Day(now).Year;
        if (!await db.YearConfirmations.AnyAsync(c => c.EnterpriseId == enterprise.Id && c.Year == year, ct))
        {
            if (!await db.YearFigures.AnyAsync(y => y.EnterpriseId == enterprise.Id && y.Year == year - 1, ct))
            {
                return Outcome<int>.Invalid(new Issue("figures", "figures_first", (year - 1).ToString(CultureInfo.InvariantCulture)));
            }

            db.YearConfirmations.Add(
                new YearConfirmation
                {
                    EnterpriseId = enterprise.Id,
                    Year = year,
                    By = actor.Name,
                    At = now,
                }
            );
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
            {
                // A colleague confirmed at the same moment.
                return year;
            }

            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
        }

        return year;
    }
}

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
                && db.Users.Any(u =>
                    u.EnterpriseId == e.Id
                    && u.Role == Role.Representative
                    && !u.Disabled
                    && !db.Notices.Any(n => n.UserId == u.Id && n.OnceKey == key)
                )
                && !db.YearConfirmations.Any(c => c.EnterpriseId == e.Id && c.Year == today.Year)
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

        return await CountAsync(db, ct);
    }

    /// <summary>Saves; gives how many notices were added.</summary>
    internal static async Task<int> CountAsync(AppDb db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<Notice>().Count(e => e.State == EntityState.Added);
        await db.SaveChangesAsync(ct);
        return added;
    }
}

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
                && a.Status == Adoptions.AdoptionStatus.Certified
                && a.Expires >= today
                && a.Expires <= far
                && db.Users.Any(u => u.EnterpriseId == a.EnterpriseId && u.Role == Role.Representative && !u.Disabled)
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

        return await ConfirmReminder.CountAsync(db, ct);
    }
}
