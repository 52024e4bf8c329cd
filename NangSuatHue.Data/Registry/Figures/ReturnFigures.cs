using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Sends figures back with remarks field by field.</summary>
public sealed class ReturnFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="remarks"/> by field's name, an empty name for the year as a whole; blank ones are left out, at least one must remain. Gives
    /// the new version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        FiguresKey key,
        IReadOnlyDictionary<string, string?> remarks,
        CancellationToken ct = default
    )
    {
        var texts = remarks.Select(r => (Field: r.Key, Text: FiguresMove.Clean(r.Value)!)).Where(r => r.Text is not null).ToList();
        var move = FiguresMove.Of(
            actor,
            key,
            FiguresAct.Return,
            // The remarks are the reason.
            texts.Count > 0
                ? "+"
                : null,
            (t, c) => FollowAsync(t, texts, c),
            (_, _) => Task.FromResult(Check(texts)),
            () => texts.FirstOrDefault(t => t.Field.Length == 0).Text
        );
        return (await new FlowRunner(dbs, clock).RunAsync(actor, move, ct)).Select(f => f.Version);
    }

    private static IReadOnlyList<Issue> Check(IReadOnlyList<(string Field, string Text)> texts) =>
        [
            .. texts
                .Where(r => r.Text.Length > FiguresMove.Longest)
                .Select(r => new Issue(r.Field, "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture))),
            .. texts
                .Where(r => r.Field.Length > 0 && YearFacts.Numbers.All(f => f.Name != r.Field))
                .Select(r => new Issue(r.Field, "field_unknown", r.Field)),
        ];

    private static Task FollowAsync(
        FlowTurn<YearFigures, DataStatus, FiguresSide> turn,
        IReadOnlyList<(string Field, string Text)> texts,
        CancellationToken ct
    )
    {
        foreach (var (field, text) in texts)
        {
            turn.Db.FigureRemarks.Add(
                new FigureRemark
                {
                    EnterpriseId = turn.Record.EnterpriseId,
                    Year = turn.Record.Year,
                    Field = field,
                    Text = text,
                    By = turn.Actor.Name,
                    At = turn.Now,
                }
            );
        }

        return FiguresMove.TellAsync(turn, "figures_returned", texts.Count.ToString(CultureInfo.InvariantCulture), ct);
    }
}
