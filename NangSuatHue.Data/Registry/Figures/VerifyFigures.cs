using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What came of verifying many at once.</summary>
public sealed record VerifiedFigures(int Verified, IReadOnlyList<FiguresKey> Left);

/// <summary>Finds figures right, one year or many at once.</summary>
public sealed class VerifyFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Figures of one call.</summary>
    public const int Most = 200;

    /// <summary>
    /// Verifies those that are still as the person saw them and names the others. Conflict where none is; Forbidden to all but the department.
    /// </summary>
    public async Task<Outcome<VerifiedFigures>> RunAsync(Actor actor, IReadOnlyList<FiguresKey> keys, CancellationToken ct = default)
    {
        if (FiguresWorkflow.SideOf(actor, 0) != FiguresSide.Department)
        {
            return OutcomeKind.Forbidden;
        }

        if (keys.Count is 0 or > Most)
        {
            return Outcome<VerifiedFigures>.Invalid(new Issue("", "range", "1", Most.ToString(CultureInfo.InvariantCulture)));
        }

        var (done, left) = (0, new List<FiguresKey>());
        foreach (var key in keys.Distinct())
        {
            if ((await OneAsync(actor, key, ct)).IsOk)
            {
                done++;
            }
            else
            {
                left.Add(key);
            }
        }

        return done > 0 ? new VerifiedFigures(done, left) : Outcome<VerifiedFigures>.Conflict(new(0, left));
    }

    private Task<Outcome<YearFigures>> OneAsync(Actor actor, FiguresKey key, CancellationToken ct) =>
        new FlowRunner(dbs, clock).RunAsync(
            actor,
            FiguresMove.Of(actor, key, FiguresAct.Verify, null, (t, c) => FiguresMove.TellAsync(t, "figures_verified", null, c)),
            ct
        );
}
