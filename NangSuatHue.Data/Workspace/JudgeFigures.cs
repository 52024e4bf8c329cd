using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;

namespace NangSuatHue.Data.Workspace;

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

    private async Task<Outcome<int>> OneAsync(Actor actor, FiguresKey key, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        if (FiguresMove.Refuse(actor, figures, key.Version, FiguresAct.Verify, null, out var step) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        FiguresMove.Apply(db, actor, now, figures, step, null);
        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            enterprise.Id,
            "figures_verified",
            FiguresMove.Form(enterprise.TaxCode, figures.Year),
            [enterprise.Name, FiguresMove.Text(figures.Year)],
            ct: ct
        );
        return await FiguresMove.SaveAsync(db, dbs, figures, ct);
    }
}

/// <summary>Sends figures back with remarks field by field.</summary>
public sealed class ReturnFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="remarks"/> by field's name, an empty name for the year as a whole; blank ones are left out, at least one must remain. Gives the new version.
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
                    .Where(r => r.Field.Length > 0 && SaveFigures.Fields.All(f => f.Name != r.Field))
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
