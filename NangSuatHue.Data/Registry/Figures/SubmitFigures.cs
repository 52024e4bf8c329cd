using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Sends one year's figures to the department as they are stored.</summary>
public sealed class SubmitFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// NotFound without figures; Invalid names the fields that are missing and the doubts without an explanation; Conflict where the figures are no longer
    /// those that the person saw. Gives the new version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        FiguresKey key,
        IReadOnlyDictionary<string, string?>? explanations = null,
        CancellationToken ct = default
    ) =>
        (
            await new FlowRunner(dbs, clock).RunAsync(
                actor,
                FiguresMove.Of(
                    actor,
                    key,
                    FiguresAct.Submit,
                    null,
                    (t, c) => FollowAsync(t.Db, actor, t.Now, t.Record.Enterprise!, t.Record, c),
                    (t, c) => CheckAsync(t.Db, actor, t.Now, t.Record, explanations ?? new Dictionary<string, string?>(), c)
                ),
                ct
            )
        ).Select(f => f.Version);

    private static async Task<IReadOnlyList<Issue>> CheckAsync(
        AppDb db,
        Actor actor,
        DateTime now,
        YearFigures figures,
        IReadOnlyDictionary<string, string?> explanations,
        CancellationToken ct
    )
    {
        List<Issue> unready =
        [
            .. SubmitRules.CheckYear(figures.Year, VietnamTime.Day(now)) is { } open ? [open] : (Issue[])[],
            .. SubmitRules.Check(figures),
        ];
        return unready.Count > 0
            ? unready
            : YearDoubts.Settle(
                db,
                actor,
                now,
                figures.Enterprise!,
                figures,
                await YearDoubts.ReadAsync(db, figures.Enterprise!, figures, ct),
                VerdictKind.Explained,
                explanations
            );
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
