using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Sends one year's figures to the department as they are stored.</summary>
public sealed class SubmitFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// NotFound without figures; Invalid names the fields that are missing; Conflict where they are no longer those that the person saw. Gives the
    /// new version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        if (FiguresMove.Refuse(actor, figures, key.Version, FiguresAct.Submit, null, out var step) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var issues = SubmitRules.Check(figures);
        if (SubmitRules.CheckYear(figures.Year, VietnamTime.Day(now)) is { } open)
        {
            issues.Insert(0, open);
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        FiguresMove.Apply(db, actor, now, figures, step, null);
        await FollowAsync(db, actor, now, enterprise, figures, ct);
        return await FiguresMove.SaveAsync(db, dbs, figures, ct);
    }

    /// <summary>The remarks are answered, the department is told.</summary>
    internal static async Task FollowAsync(AppDb db, Actor actor, DateTime now, Enterprise enterprise, YearFigures figures, CancellationToken ct)
    {
        foreach (
            var remark in await db
                .FigureRemarks.Where(r => r.EnterpriseId == enterprise.Id && r.Year == figures.Year && r.AnsweredAt == null)
                .ToListAsync(ct)
        )
        {
            remark.AnsweredAt = now;
        }

        await Notify.OfficersAsync(
            db,
            now,
            actor,
            null,
            "figures_submitted",
            FiguresMove.Review(enterprise.TaxCode, figures.Year),
            [enterprise.Name, FiguresMove.Text(figures.Year)],
            ct: ct
        );
    }
}
