using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>
/// What was done to an account: <c>role</c>, <c>disabled</c>, <c>enabled</c>, <c>password_sent</c>, <c>factor_reset</c>, <c>removed</c>; with the
/// value where there is one.
/// </summary>
public sealed record AccountChange(DateTime At, string Actor, string What, string? Before, string? After, string? Reason);

/// <summary>One account with its history, for administrators.</summary>
public sealed record AccountView
{
    /// <summary>The account.</summary>
    public required AppUser User { get; init; }

    /// <summary>The enterprise that it represents.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Its tax code.</summary>
    public string? TaxCode { get; init; }

    /// <summary>The expert whose profile it keeps.</summary>
    public string? Expert { get; init; }

    /// <summary>How many passkeys it has.</summary>
    public int Passkeys { get; init; }

    /// <summary>How many sessions stand.</summary>
    public int Sessions { get; init; }

    /// <summary>What was done to it, the newest first.</summary>
    public IReadOnlyList<AccountChange> Changes { get; init; } = [];
}

/// <summary>
/// What an administrator does to an account. Nobody does it to the own account, and the last administrator who can sign in stays one. Nobody can act
/// as somebody
/// else: there is no such act.
/// </summary>
public sealed class ManageAccounts(IDbContextFactory<AppDb> dbs, IAccountTokens tokens, TimeProvider clock)
{
    /// <summary>One account. NotFound where there is none; Forbidden unless the actor manages users.</summary>
    public async Task<Outcome<AccountView>> GetAsync(Actor actor, int userId, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null)
        {
            return OutcomeKind.NotFound;
        }

        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.Entity == ChangedEntity.Account && c.EntityId == userId)
            .OrderByDescending(c => c.Id)
            .Take(100)
            .ToListAsync(ct);
        var enterprise = await db.LabelAsync(Role.Representative, user.EnterpriseId, ct);
        return new AccountView
        {
            User = user,
            Enterprise = enterprise?.Name,
            TaxCode = enterprise?.Code,
            Expert = (await db.LabelAsync(Role.Expert, user.ExpertId, ct))?.Name,
            Passkeys = await db.UserTokens.CountAsync(t => t.UserId == userId && t.LoginProvider == "passkey", ct),
            Sessions = await db.UserSessions.CountAsync(s => s.UserId == userId && s.EndedAt == null, ct),
            Changes = changes.Select(Read).ToList(),
        };
    }

    /// <summary>
    /// Gives another role, with the enterprise of a representative or the profile of an expert; invitations sent under the former role end. Invalid
    /// with the broken rules.
    /// </summary>
    public async Task<Outcome<Done>> ChangeRoleAsync(
        Actor actor,
        int userId,
        Role role,
        string? taxCode,
        int? expertId,
        CancellationToken ct = default
    )
    {
        if (!Rights.AccountRoles.Contains(role))
        {
            return Outcome<Done>.Invalid(new Issue("Role", "role"));
        }

        return await ChangeAsync(
            actor,
            userId,
            ends: role != Role.Administrator,
            async (db, user, now) =>
            {
                int? enterprise = null,
                    profile = null;
                if (db.ScopeOf(role) is { } scope && (role == Role.Representative || expertId is not null))
                {
                    var named = role == Role.Representative ? taxCode : expertId?.ToString(CultureInfo.InvariantCulture);
                    var found = await scope.FindAsync(db, named, user.Id, ct);
                    if (!found.IsOk)
                    {
                        return found.Issues[0];
                    }

                    (enterprise, profile) = role == Role.Representative ? ((int?)found.Value, (int?)null) : (null, found.Value);
                }

                if (role == user.Role && enterprise == user.EnterpriseId && profile == user.ExpertId)
                {
                    return new Issue("Role", "role_same");
                }

                var before = user.Role.ToString();
                var others = role != user.Role || enterprise != user.EnterpriseId;
                await EndAsync(db, user, Office(user, role == Role.Officer) | (others ? AccountEnd.Rights : AccountEnd.None), now, ct);
                (user.Role, user.EnterpriseId, user.ExpertId) = (role, enterprise, profile);
                AccountChanges.Add(db, now, actor, user, "role", before, after: role.ToString());
                return null;
            },
            ct
        );
    }

    /// <summary>Disables an account, or lets it in again. Its sessions and the invitations it sent end.</summary>
    public Task<Outcome<Done>> DisableAsync(Actor actor, int userId, bool disabled, CancellationToken ct = default) =>
        ChangeAsync(
            actor,
            userId,
            ends: disabled,
            async (db, user, now) =>
            {
                user.Disabled = disabled;
                AccountChanges.Add(db, now, actor, user, disabled ? "disabled" : "enabled");
                await EndAsync(db, user, Office(user, stays: !disabled) | AccountEnd.Rights, now, ct);
                await db
                    .UserSessions.Where(s => s.UserId == userId && s.EndedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);
                return null;
            },
            ct
        );

    /// <summary>Mails a link to set a new password. The present one stays until then.</summary>
    public Task<Outcome<Done>> SendPasswordAsync(Actor actor, int userId, CancellationToken ct = default) =>
        ChangeAsync(
            actor,
            userId,
            ends: false,
            async (db, user, now) =>
            {
                db.OutboxMails.Add(AccountMails.Password(now, user, await tokens.PasswordAsync(user)));
                AccountChanges.Add(db, now, actor, user, "password_sent", ends: false);
                return null;
            },
            ct
        );

    /// <summary>Takes the authenticator app, recovery codes and passkeys away from somebody who lost them; signs that person out.</summary>
    public Task<Outcome<Done>> ResetSecondFactorAsync(Actor actor, int userId, CancellationToken ct = default) =>
        ChangeAsync(
            actor,
            userId,
            ends: false,
            async (db, user, now) =>
            {
                user.TwoFactorEnabled = false;
                await db.UserTokens.Where(t => t.UserId == userId).ExecuteDeleteAsync(ct);
                await EndAsync(db, user, AccountEnd.Control, now, ct);
                await db
                    .UserSessions.Where(s => s.UserId == userId && s.EndedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);
                AccountChanges.Add(db, now, actor, user, "factor_reset");
                if (user.EmailConfirmed)
                {
                    db.OutboxMails.Add(
                        AccountMails.Changed(
                            now,
                            user,
                            "Quản trị đã đặt lại bước xác minh thứ hai của tài khoản bạn. Đăng nhập và đặt lại.",
                            "An administrator reset the second factor of your account. Sign in and set it up again."
                        )
                    );
                }

                return null;
            },
            ct
        );

    private static AccountEnd Office(AppUser user, bool stays) => user.Role == Role.Officer && !stays ? AccountEnd.Office : AccountEnd.None;

    private static async Task EndAsync(AppDb db, AppUser user, AccountEnd end, DateTime now, CancellationToken ct)
    {
        foreach (var ending in end == AccountEnd.None ? [] : db.Features.Of<IAccountEnding>())
        {
            await ending.EndAsync(db, user.Id, end, now, ct);
        }
    }

    /// <summary>The one way to change an account: the right, the own account, the last administrator, the history, one transaction.</summary>
    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        int userId,
        bool ends,
        Func<AppDb, AppUser, DateTime, Task<Issue?>> change,
        CancellationToken ct
    )
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        if (userId == actor.UserId)
        {
            return Outcome<Done>.Invalid(new Issue("User", "own_account"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await CurrentRights.HasAsync(db, actor, ct))
        {
            return OutcomeKind.Forbidden;
        }

        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId && u.ErasedAt == null, ct);
        if (user is null)
        {
            return OutcomeKind.NotFound;
        }

        if (
            ends
            && user is { Role: Role.Administrator, Disabled: false }
            && !await db.Users.AnyAsync(u => u.Id != userId && u.Role == Role.Administrator && !u.Disabled && u.EmailConfirmed, ct)
        )
        {
            return Outcome<Done>.Invalid(new Issue("User", "last_admin"));
        }

        try
        {
            if (await change(db, user, clock.GetUtcNow().UtcDateTime) is { } issue)
            {
                return Outcome<Done>.Invalid(issue);
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }

    private static AccountChange Read(Change change)
    {
        var after = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string?>>(change.After ?? "{}") ?? [];
        var before = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string?>>(change.Before ?? "{}") ?? [];
        var what = after.Keys.FirstOrDefault() ?? "";
        return new AccountChange(change.At, change.Actor, what, before.GetValueOrDefault(what), after.GetValueOrDefault(what), change.Reason);
    }
}
