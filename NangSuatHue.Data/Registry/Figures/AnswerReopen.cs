using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>The department opens a year again, at the enterprise's request or of its own accord, or refuses to.</summary>
public sealed class AnswerReopen(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// A refusal wants an answer, and so does opening a year that nobody asked for; NotFound where a refusal has no request. Gives the figures'
    /// version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, bool grant, string? answer, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(answer);
        if (FiguresMove.Refuse(actor, figures, key.Version, grant ? FiguresAct.Reopen : FiguresAct.KeepClosed, text, out var step) is { } refused)
        {
            return refused;
        }

        var request = await db
            .ReopenRequests.Where(r => r.EnterpriseId == enterprise.Id && r.Year == key.Year && r.Granted == null)
            .OrderBy(r => r.Id)
            .FirstOrDefaultAsync(ct);
        if (request is null && !grant)
        {
            return OutcomeKind.NotFound;
        }

        if (request is null && text is null)
        {
            return Outcome<int>.Invalid(new Issue("reason", "required"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (request is not null)
        {
            (request.Granted, request.DecidedBy, request.DecidedAt, request.Answer) = (grant, actor.Name, now, text);
        }

        if (grant)
        {
            FiguresMove.Apply(db, actor, now, figures, step, text ?? request?.Reason);
        }
        else
        {
            // The figures stay as they are, but two officers who answer at once must not both be told that they did.
            db.Entry(figures).Property(f => f.DataStatus).IsModified = true;
        }

        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            enterprise.Id,
            grant ? "reopen_granted" : "reopen_refused",
            FiguresMove.Form(enterprise.TaxCode, key.Year),
            [enterprise.Name, FiguresMove.Text(key.Year), text ?? ""],
            ct: ct
        );
        return await FiguresMove.SaveAsync(db, dbs, figures, ct);
    }
}
