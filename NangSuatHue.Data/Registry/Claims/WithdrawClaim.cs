using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Takes an own claim back.</summary>
public sealed class WithdrawClaim(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>NotFound for anybody else's claim; Conflict where it is decided already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<EnterpriseClaim, ClaimStatus, ClaimAct, ClaimSide>
            {
                Flow = ClaimWorkflow.Flow,
                Act = ClaimAct.Withdraw,
                LateIsConflict = true,
                FindAsync = async (db, c) =>
                    actor.UserId is { } me && await db.EnterpriseClaims.FirstOrDefaultAsync(x => x.Id == id && x.UserId == me, c) is { } claim
                        ? (claim, ClaimSide.Claimant)
                        : null,
                State = x => x.Status,
                Take = t => (t.Record.Status, t.Record.DecidedAt, t.Record.DecidedBy) = (t.Step.To, t.Now, actor.Name),
            },
            ct
        );
        return outcome.Select(_ => new Done());
    }
}
