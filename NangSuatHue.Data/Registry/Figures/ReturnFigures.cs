using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
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
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        var texts = remarks.Select(r => (Field: r.Key, Text: FiguresMove.Clean(r.Value))).Where(r => r.Text is not null).ToList();
        if (FiguresMove.Refuse(actor, figures, key.Version, FiguresAct.Return, texts.Count > 0 ? "+" : null, out var step) is { } refused)
        {
            return refused;
        }

        var issues = texts
            .Where(r => r.Text!.Length > FiguresMove.Longest)
            .Select(r => new Issue(r.Field, "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture)))
            .Concat(
                texts
                    .Where(r => r.Field.Length > 0 && YearFacts.Numbers.All(f => f.Name != r.Field))
                    .Select(r => new Issue(r.Field, "field_unknown", r.Field))
            )
            .ToList();
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (field, text) in texts)
        {
            db.FigureRemarks.Add(
                new FigureRemark
                {
                    EnterpriseId = enterprise.Id,
                    Year = figures.Year,
                    Field = field,
                    Text = text!,
                    By = actor.Name,
                    At = now,
                }
            );
        }

        FiguresMove.Apply(db, actor, now, figures, step, texts.FirstOrDefault(t => t.Field.Length == 0).Text);
        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            enterprise.Id,
            "figures_returned",
            FiguresMove.Form(enterprise.TaxCode, figures.Year),
            [enterprise.Name, FiguresMove.Text(figures.Year), texts.Count.ToString(CultureInfo.InvariantCulture)],
            ct: ct
        );
        return await FiguresMove.SaveAsync(db, dbs, figures, ct);
    }
}
