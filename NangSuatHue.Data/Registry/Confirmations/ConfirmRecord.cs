using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>A representative says that the record and its figures are right, once a calendar year.</summary>
public sealed class ConfirmRecord(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// Only a representative of the enterprise may; a second confirmation of the year is the first. Invalid before last year's figures are there:
    /// nothing is confirmed that nobody entered.
    /// </summary>
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
