using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What came of verifying many at once: those left because others changed them meanwhile, and those left because a doubt is open.</summary>
public sealed record VerifiedFigures(int Verified, IReadOnlyList<FiguresKey> Left, IReadOnlyList<FiguresKey> Doubtful)
{
    /// <summary>Those verified, as they stand now: what an undo takes.</summary>
    public IReadOnlyList<FiguresKey> Done { get; init; } = [];
}

/// <summary>Finds figures right, one year or many at once.</summary>
public sealed class VerifyFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Figures of one call.</summary>
    public const int Most = 200;

    /// <summary>
    /// Verifies those that are still as the person saw them and that nothing speaks against, and names the others. Conflict where none is; Forbidden to all but
    /// the department.
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

        var (done, left, doubtful) = (new List<FiguresKey>(), new List<FiguresKey>(), new List<FiguresKey>());
        foreach (var key in keys.Distinct())
        {
            var one = await OneAsync(actor, key, new Dictionary<string, string?>(), ct);
            switch (one.Kind)
            {
                case OutcomeKind.Ok:
                    done.Add(key with { Version = one.Value!.Version });
                    break;
                case OutcomeKind.Invalid:
                    doubtful.Add(key);
                    break;
                default:
                    left.Add(key);
                    break;
            }
        }

        var outcome = new VerifiedFigures(done.Count, left, doubtful) { Done = done };
        return done.Count > 0 || doubtful.Count > 0 ? outcome : Outcome<VerifiedFigures>.Conflict(outcome);
    }

    /// <summary>
    /// Takes verifications back where nobody has touched the figures since: they stand as they stood before. Gives how many; Conflict where none could be,
    /// Forbidden to all but the department.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="keys">The figures as <see cref="VerifiedFigures.Done"/> gives them.</param>
    /// <param name="before">Where they stood before.</param>
    /// <param name="ct">Stops between two of them.</param>
    public async Task<Outcome<int>> UndoAsync(Actor actor, IReadOnlyList<FiguresKey> keys, DataStatus before, CancellationToken ct = default)
    {
        if (FiguresWorkflow.SideOf(actor, 0) != FiguresSide.Department)
        {
            return OutcomeKind.Forbidden;
        }

        var act = before == DataStatus.Imported ? FiguresAct.UnverifyImported : FiguresAct.Unverify;
        var done = 0;
        foreach (var key in keys)
        {
            var move = FiguresMove.Of(actor, key, act, null, (t, c) => FiguresMove.TellAsync(t, "figures_unverified", null, c));
            done += (await new FlowRunner(dbs, clock).RunAsync(actor, move, ct)).IsOk ? 1 : 0;
        }

        return done > 0 ? done : OutcomeKind.Conflict;
    }

    /// <summary>
    /// Verifies one year, with the reasons why doubtful figures are right by <see cref="YearDoubt.Key"/>. Invalid names the doubts without one; gives the new
    /// version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        FiguresKey key,
        IReadOnlyDictionary<string, string?> reasons,
        CancellationToken ct = default
    ) => (await OneAsync(actor, key, reasons, ct)).Select(f => f.Version);

    private Task<Outcome<YearFigures>> OneAsync(Actor actor, FiguresKey key, IReadOnlyDictionary<string, string?> reasons, CancellationToken ct) =>
        new FlowRunner(dbs, clock).RunAsync(
            actor,
            FiguresMove.Of(
                actor,
                key,
                FiguresAct.Verify,
                null,
                (t, c) => FiguresMove.TellAsync(t, "figures_verified", null, c),
                async (t, c) =>
                    YearDoubts.Settle(
                        t.Db,
                        actor,
                        t.Now,
                        t.Record.Enterprise!,
                        t.Record,
                        await YearDoubts.ReadAsync(t.Db, t.Record.Enterprise!, t.Record, c),
                        VerdictKind.Accepted,
                        reasons
                    )
            ),
            ct
        );
}
