using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What the steps of figures share: the check, the new status, its line in the history.</summary>
internal static class FiguresMove
{
    /// <summary>The longest reason, remark or answer, characters.</summary>
    public const int Longest = 1000;

    /// <summary>The column of the status in the history.</summary>
    public const string Column = "data_status";

    /// <summary>A reason without surrounding blanks and odd characters; null for none.</summary>
    public static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : CellText.Clean(text, keepLines: true) is { Length: > 0 } clean ? clean
        : null;

    /// <summary>Reads the enterprise and its figures of a year, tracked; null where the actor may not know of the enterprise.</summary>
    public static async Task<(Enterprise Enterprise, YearFigures? Figures)?> FindAsync(
        AppDb db,
        Actor actor,
        string taxCode,
        int year,
        CancellationToken ct
    )
    {
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        return enterprise is null || FiguresWorkflow.SideOf(actor, enterprise.Id) == FiguresSide.None
            ? null
            : (enterprise, await db.YearFigures.FirstOrDefaultAsync(y => y.EnterpriseId == enterprise.Id && y.Year == year, ct));
    }

    /// <summary>Checks version, step and reason; null where the act may go on.</summary>
    public static Outcome<int>? Refuse(Actor actor, YearFigures figures, int version, FiguresAct act, string? reason, out FiguresStep step)
    {
        step = FiguresWorkflow.Step(figures.DataStatus, act, FiguresWorkflow.SideOf(actor, figures.EnterpriseId)) ?? new(figures.DataStatus);
        return figures.Version != version ? Outcome<int>.Conflict(figures.Version)
            : FiguresWorkflow.Step(figures.DataStatus, act, FiguresWorkflow.SideOf(actor, figures.EnterpriseId)) is null ? OutcomeKind.Forbidden
            : step.NeedsReason && reason is null ? Outcome<int>.Invalid(new Issue("reason", "required"))
            : reason?.Length > Longest ? Outcome<int>.Invalid(new Issue("reason", "text_long", Longest.ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    /// <summary>Sets the status and writes it in the history, on a context that its caller saves.</summary>
    public static void Apply(
        AppDb db,
        Actor actor,
        DateTime now,
        YearFigures figures,
        FiguresStep step,
        string? reason,
        IReadOnlyList<(string Column, object? Before, object? After)>? values = null
    )
    {
        var all = (values ?? []).ToList();
        if (figures.DataStatus != step.To)
        {
            all.Add((Column, (int)figures.DataStatus, (int)step.To));
            figures.DataStatus = step.To;
        }

        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                Entity = ChangedEntity.YearFigures,
                EntityId = figures.Id,
                EnterpriseId = figures.EnterpriseId,
                Year = figures.Year,
                Action = ChangeAction.Updated,
                Reason = reason,
                Before = ChangeLog.Json(all.Select(c => (c.Column, c.Before))),
                After = ChangeLog.Json(all.Select(c => (c.Column, c.After))),
            }
        );
    }

    /// <summary>Saves all in the caller's transaction; a Conflict with what stands where somebody was first.</summary>
    public static async Task<Outcome<int>> SaveAsync(AppDb db, IDbContextFactory<AppDb> dbs, YearFigures figures, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [figures.Year], ct);
            await db.Database.CommitTransactionAsync(ct);
            return figures.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Database.RollbackTransactionAsync(ct);
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            return Outcome<int>.Conflict(await fresh.YearFigures.Where(y => y.Id == figures.Id).Select(y => y.Version).FirstOrDefaultAsync(ct));
        }
    }

    /// <summary>Where the enterprise works on a year.</summary>
    public static string Form(string taxCode, int year) => string.Create(CultureInfo.InvariantCulture, $"/doanh-nghiep/{taxCode}/nam/{year}");

    /// <summary>Where the department looks at a year.</summary>
    public static string Review(string taxCode, int year) => string.Create(CultureInfo.InvariantCulture, $"/xac-minh-so-lieu/{taxCode}/{year}");

    /// <summary>A year as a notice says it.</summary>
    public static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
