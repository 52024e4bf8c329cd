using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
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
        ReopenRequest? request = null;
        var move = FiguresMove.Of(
            actor,
            key,
            grant ? FiguresAct.Reopen : FiguresAct.KeepClosed,
            answer,
            (t, c) =>
            {
                if (request is not null)
                {
                    (request.Granted, request.DecidedBy, request.DecidedAt, request.Answer) = (grant, actor.Name, t.Now, t.Reason);
                }

                return FiguresMove.TellAsync(t, grant ? "reopen_granted" : "reopen_refused", t.Reason ?? "", c);
            },
            async (t, c) =>
            {
                request = await t
                    .Db.ReopenRequests.Where(r => r.EnterpriseId == t.Record.EnterpriseId && r.Year == key.Year && r.Granted == null)
                    .OrderBy(r => r.Id)
                    .FirstOrDefaultAsync(c);
                return request is not null ? []
                    : !grant ? [new Issue("", "reopen_none")]
                    : t.Reason is null ? [new Issue("reason", "required")]
                    : [];
            },
            () => FiguresMove.Clean(answer) ?? request?.Reason
        );
        var outcome = await new FlowRunner(dbs, clock).RunAsync(actor, move, ct);
        return outcome.Issues.Any(i => i.Code == "reopen_none") ? OutcomeKind.NotFound : outcome.Select(f => f.Version);
    }
}
