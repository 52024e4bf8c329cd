using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
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
        ReopenRequest? request = null;
        var move = FiguresMove.Of(
            actor,
            key,
            FiguresAct.AskReopen,
            reason,
            async (t, c) =>
            {
                request = new ReopenRequest
                {
                    EnterpriseId = t.Record.EnterpriseId,
                    Year = key.Year,
                    Reason = t.Reason!,
                    UserId = actor.UserId,
                    By = actor.Name,
                    At = t.Now,
                };
                t.Db.ReopenRequests.Add(request);
                await Notify.OfficersAsync(
                    t.Db,
                    t.Now,
                    actor,
                    null,
                    "reopen_asked",
                    FiguresMove.Review(key.TaxCode, key.Year),
                    [t.Record.Enterprise!.Name, FiguresMove.Text(key.Year), t.Reason!],
                    ct: c
                );
            },
            async (t, c) =>
                await t.Db.ReopenRequests.AnyAsync(r => r.EnterpriseId == t.Record.EnterpriseId && r.Year == key.Year && r.Granted == null, c)
                    ? [new Issue("", "reopen_waits")]
                    : []
        );
        return (await new FlowRunner(dbs, clock).RunAsync(actor, move, ct)) is var outcome && outcome.IsOk
            ? request!.Id
            : outcome.Select(f => f.Version);
    }
}
