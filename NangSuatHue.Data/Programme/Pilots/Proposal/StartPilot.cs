using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>What a new proposal starts from.</summary>
public sealed record PilotStart(Enterprise? Enterprise, FigureInputs? Figures, int? FiguresYear);

/// <summary>Reads what is known already for a new proposal: the enterprise and its latest figures.</summary>
public sealed class StartPilot(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Forbidden for who writes no proposals. An officer, who has not said which enterprise, gets none.</summary>
    public async Task<Outcome<PilotStart>> RunAsync(Actor actor, string? taxCode, CancellationToken ct = default)
    {
        if (PilotWorkflow.SideOf(actor.Role) == PilotSide.None || (actor.Role == Role.Representative && actor.EnterpriseId is null))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise =
            actor.Role == Role.Representative ? await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.Id == actor.EnterpriseId, ct)
            : taxCode is null ? null
            : await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        var years = enterprise is null
            ? []
            : await db.YearFigures.AsNoTracking().Where(y => y.EnterpriseId == enterprise.Id).OrderByDescending(y => y.Year).Take(5).ToListAsync(ct);

        // A year that was hardly begun says nothing of where the enterprise stands.
        var figures =
            years.Find(y => PilotCatalogue.Baseline(EnterpriseIndicators.LabourProductivity.Code, FigureInputs.Of(y)) is not null)
            ?? years.FirstOrDefault();
        return new PilotStart(enterprise, figures is null ? null : FigureInputs.Of(figures), figures?.Year);
    }
}
