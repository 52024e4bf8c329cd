using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>
/// An officer's decision on a claim. Approval makes the account the enterprise's representative and, where the registry does not know the tax code, makes the
/// record from the claim's draft, all in one transaction.
/// </summary>
public sealed class DecideClaim(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Forbidden unless the actor decides on claims; Conflict where the claim is not the one seen or not waiting any longer (the value is what stands);
    /// Invalid for a refusal without a reason, for a draft that breaks rules, and where the account cannot represent anybody (<c>claim_bound</c>).
    /// </summary>
    public async Task<Outcome<EnterpriseClaim>> RunAsync(
        Actor actor,
        int id,
        int version,
        bool approve,
        string? reason,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.DecideClaims))
        {
            return OutcomeKind.Forbidden;
        }

        return await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<EnterpriseClaim, ClaimStatus, ClaimAct, ClaimSide>
            {
                Flow = ClaimWorkflow.Flow,
                Act = approve ? ClaimAct.Approve : ClaimAct.Refuse,
                Version = version,
                Reason = reason,
                LateIsConflict = true,
                MayAsync = (db, c) => CurrentRights.HasAsync(db, actor, c),
                FindAsync = async (db, c) =>
                    await db.EnterpriseClaims.FirstOrDefaultAsync(x => x.Id == id && x.Status != ClaimStatus.Unconfirmed, c) is { } claim
                        ? (claim, ClaimSide.Department)
                        : null,
                State = x => x.Status,
                CheckAsync = async (t, c) => approve && await ApproveAsync(t.Db, actor, t.Record, t.Now, c) is { } issue ? [issue] : [],
                Take = t => (t.Record.Status, t.Record.DecidedAt, t.Record.DecidedBy, t.Record.Reason) = (t.Step.To, t.Now, actor.Name, t.Reason),
                FollowAsync = (t, c) =>
                    Notify.UserAsync(
                        t.Db,
                        t.Now,
                        t.Record.UserId,
                        approve ? "claim_approved" : "claim_refused",
                        approve ? "/tai-khoan/lam-moi" : "/viec-can-lam",
                        approve ? [t.Record.Name] : [t.Record.Name, t.Reason!],
                        ct: c
                    ),
            },
            ct
        );
    }

    /// <summary>Makes the account the representative, and the record where there is none; an issue where it cannot be, and then nothing of it stands.</summary>
    private async Task<Issue?> ApproveAsync(AppDb db, Actor actor, EnterpriseClaim claim, DateTime now, CancellationToken ct)
    {
        var user = await db.Users.FirstAsync(u => u.Id == claim.UserId, ct);
        if (user is not { Role: Role.Representative, EnterpriseId: null, Disabled: false, ErasedAt: null })
        {
            return new Issue("Status", "claim_bound");
        }

        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == claim.TaxCode, ct);
        if (enterprise is null)
        {
            var (made, issue) = await RegisterAsync(db, actor, claim, user, now, ct);
            if (made is null)
            {
                return issue;
            }

            enterprise = made;
        }
        else
        {
            var before = EnterpriseFacts.Snapshot(enterprise);
            Contact(enterprise, claim, user);
            Tell(db, actor, now, enterprise, before, ChangeAction.Updated);
            if (db.Entry(enterprise).State == EntityState.Modified)
            {
                enterprise.Touch(actor, now);
            }
        }

        // Rights only grow, so that the person need not sign in again: the cookie takes them up when it is next looked at.
        user.EnterpriseId = enterprise.Id;
        await AccessTokens.EndAllAsync(db, user.Id, now, ct);
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        return null;
    }

    private async Task<(Enterprise? Made, Issue? Issue)> RegisterAsync(
        AppDb db,
        Actor actor,
        EnterpriseClaim claim,
        AppUser user,
        DateTime now,
        CancellationToken ct
    )
    {
        Lookups lookups;
        await using (var connection = await gate.OpenAsync(ct))
        {
            lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        }

        var facts = ClaimRules.Facts(
            new ClaimInput
            {
                TaxCode = claim.TaxCode,
                EnterpriseName = claim.Name,
                VsicCode = claim.VsicCode,
                CommuneCode = claim.CommuneCode,
                Address = claim.Address,
            }
        );
        var (values, issues) = EnterpriseFacts.Read(facts, null, lookups, VietnamTime.Day(now).Year);
        if (issues is [var issue, ..])
        {
            return (null, issue);
        }

        var enterprise = new Enterprise
        {
            TaxCode = claim.TaxCode,
            Name = "",
            CreatedAt = now,
            CreatedBy = actor.Name,
        };
        var before = EnterpriseFacts.Snapshot(enterprise);
        EnterpriseFacts.Apply(enterprise, values, lookups.Get<ReferenceLookup>().Index);
        Contact(enterprise, claim, user);
        enterprise.Touch(actor, now);
        db.Enterprises.Add(enterprise);
        await db.SaveChangesAsync(ct);
        Tell(db, actor, now, enterprise, before, ChangeAction.Created);
        await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
        return (enterprise, null);
    }

    /// <summary>How the enterprise is reached, as its representative said, where the record does not say: the person agreed to that use.</summary>
    private static void Contact(Enterprise enterprise, EnterpriseClaim claim, AppUser user)
    {
        enterprise.Representative ??= user.DisplayName;
        enterprise.Telephone ??= claim.Telephone;
        enterprise.Email ??= user.Email;
    }

    private static void Tell(
        AppDb db,
        Actor actor,
        DateTime now,
        Enterprise enterprise,
        IReadOnlyDictionary<string, object?> before,
        ChangeAction action
    )
    {
        var after = EnterpriseFacts.Snapshot(enterprise);
        var columns = after.Keys.Where(k => !Equals(after[k], before[k])).ToList();
        if (columns.Count == 0)
        {
            return;
        }

        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                ActorId = actor.UserId,
                Entity = ChangedEntity.Enterprise,
                EntityId = enterprise.Id,
                EnterpriseId = enterprise.Id,
                Action = action,
                Before = ChangeLog.Json(columns.Select(c => (c, before[c]))),
                After = ChangeLog.Json(columns.Select(c => (c, after[c]))),
            }
        );
    }
}
