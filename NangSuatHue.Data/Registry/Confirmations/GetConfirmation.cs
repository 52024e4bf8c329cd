using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Confirmations;

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
