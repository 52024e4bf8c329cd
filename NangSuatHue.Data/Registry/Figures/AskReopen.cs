using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>A representative asks that a verified or locked year be opened again.</summary>
public sealed class AskReopen(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid without a reason, or where an earlier request still waits. Gives the request's id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, string? reason, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(reason);
        if (FiguresMove.Refuse(actor, figures, key.Version, FiguresAct.AskReopen, text, out _) is { } refused)
        {
            return refused;
        }

        if (await db.ReopenRequests.AnyAsync(r => r.EnterpriseId == enterprise.Id && r.Year == key.Year && r.Granted == null, ct))
        {
            return Outcome<int>.Invalid(new Issue("", "reopen_waits"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var request = new ReopenRequest
        {
            EnterpriseId = enterprise.Id,
            Year = key.Year,
            Reason = text!,
            UserId = actor.UserId,
            By = actor.Name,
            At = now,
        };
        db.ReopenRequests.Add(request);
        await Notify.OfficersAsync(
            db,
            now,
            actor,
            null,
            "reopen_asked",
            FiguresMove.Review(enterprise.TaxCode, key.Year),
            [enterprise.Name, FiguresMove.Text(key.Year), text!],
            ct: ct
        );
        await db.SaveChangesAsync(ct);
        await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
        await transaction.CommitAsync(ct);
        return request.Id;
    }
}
