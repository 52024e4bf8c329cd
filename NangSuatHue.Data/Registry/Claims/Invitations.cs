using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Whom to invite as what.</summary>
public sealed record InviteInput
{
    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>The role; a representative invites representatives only.</summary>
    public Role Role { get; init; } = Role.Representative;

    /// <summary>The tax code of a representative's enterprise; a representative's own is taken.</summary>
    public string? TaxCode { get; init; }

    /// <summary>The profile of an expert.</summary>
    public int? ExpertId { get; init; }
}

/// <summary>An invitation as a list shows it.</summary>
public sealed record InvitationRow(int Id, string Email, Role Role, string? Enterprise, string InvitedBy, DateTime CreatedAt, DateTime ExpiresAt);

/// <summary>An invitation as the invited person sees it.</summary>
public sealed record InvitationView(int Id, string Email, Role Role, string? Enterprise, string InvitedBy);

/// <summary>
/// Invitations by e-mail: an administrator invites anybody, a representative others of the own enterprise. The link works once and for seven days;
/// only its hash
/// is kept.
/// </summary>
public sealed class Invitations(IDbContextFactory<AppDb> dbs, IPasswordHasher<AppUser> hasher, TimeProvider clock)
{
    /// <summary>Days that a link works.</summary>
    public const int Days = 7;

    /// <summary>The most invitations of one representative that wait.</summary>
    public const int Most = 10;

    /// <summary>Invites. Forbidden for everybody else; Invalid with the broken rules. A representative is not told whether an address has an account.</summary>
    public async Task<Outcome<int>> InviteAsync(Actor actor, InviteInput input, CancellationToken ct = default)
    {
        var manages = Rights.May(actor, Act.ManageUsers);
        if (!manages && actor is not { Role: Role.Representative, EnterpriseId: not null, UserId: not null })
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await CurrentRights.HasAsync(db, actor, ct))
        {
            return OutcomeKind.Forbidden;
        }

        var (now, email) = (clock.GetUtcNow().UtcDateTime, (input.Email?.Trim() ?? "").ToLowerInvariant());
        var issues = ClaimRules.CheckPerson("x", email);
        var role = manages ? input.Role : Role.Representative;
        var (enterprise, expert) = (manages ? null : actor.EnterpriseId, manages && role == Role.Expert ? input.ExpertId : null);
        if (!Rights.AccountRoles.Contains(role))
        {
            issues.Add(new Issue("Role", "role"));
        }

        if (manages && role == Role.Representative)
        {
            enterprise = await ByTaxCodeAsync(db, input.TaxCode, ct);
            if (enterprise is null)
            {
                issues.Add(new Issue("TaxCode", "no_enterprise"));
            }
        }

        if (expert is not null)
        {
            issues.AddRange(await ExpertIssuesAsync(db, expert.Value, null, ct));
        }

        var open = db.Invitations.Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now);
        if (issues.Count == 0 && await open.AnyAsync(i => i.Email == email && i.EnterpriseId == enterprise, ct))
        {
            issues.Add(new Issue("Email", "invited"));
        }

        if ((manages ? await CheckAddressAsync(db, email, ct) : await CheckNumberAsync(open, actor, ct)) is { } fault)
        {
            issues.Add(fault);
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        return await SendAsync(db, Make(actor, email, role, enterprise, expert, now), ct);
    }

    private static Invitation Make(Actor actor, string email, Role role, int? enterprise, int? expert, DateTime now) =>
        new()
        {
            Email = email,
            Role = role,
            EnterpriseId = enterprise,
            ExpertId = expert,
            InvitedByUserId = actor.UserId ?? 0,
            InvitedBy = actor.Name,
            TokenHash = "",
            CreatedAt = now,
            ExpiresAt = now.AddDays(Days),
        };

    /// <summary>Keeps an invitation by the hash of its token, and mails the token.</summary>
    private static async Task<int> SendAsync(AppDb db, Invitation invitation, CancellationToken ct)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        invitation.TokenHash = Hash(token);
        db.Invitations.Add(invitation);
        var enterprise = invitation.EnterpriseId;
        var name = enterprise is null ? null : await db.Enterprises.Where(e => e.Id == enterprise).Select(e => e.Name).FirstAsync(ct);
        db.OutboxMails.Add(
            InvitationMail.Make(
                invitation.CreatedAt,
                invitation,
                name is null ? "trên cơ sở dữ liệu năng suất của thành phố Huế" : $"đại diện doanh nghiệp {name}",
                name is null ? "in Huế city's productivity database" : $"to represent the enterprise {name}",
                "/loi-moi?ma=" + token
            )
        );
        await db.SaveChangesAsync(ct);
        return invitation.Id;
    }

    private static async Task<Issue?> CheckAddressAsync(AppDb db, string email, CancellationToken ct)
    {
        var key = email.ToUpperInvariant();
        return await db.Users.AnyAsync(u => u.NormalizedEmail == key && u.EmailConfirmed, ct) ? new Issue("Email", "email_taken") : null;
    }

    private static async Task<Issue?> CheckNumberAsync(IQueryable<Invitation> open, Actor actor, CancellationToken ct) =>
        await open.CountAsync(i => i.InvitedByUserId == actor.UserId, ct) >= Most
            ? new Issue("Email", "many_invitations", Most.ToString(CultureInfo.InvariantCulture))
            : null;

    private static async Task<int?> ByTaxCodeAsync(AppDb db, string? taxCode, CancellationToken ct)
    {
        TaxCode.Read(taxCode ?? "", out var code, out _);
        return code.Value is null ? null : await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Those that wait: all for an administrator, the own enterprise's for a representative; the newest first, at most 200.</summary>
    public async Task<Outcome<IReadOnlyList<InvitationRow>>> FindAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (Mine(db, actor) is not { } mine)
        {
            return OutcomeKind.Forbidden;
        }

        var rows = await mine.OrderByDescending(i => i.Id)
            .Take(200)
            .Select(i => new InvitationRow(
                i.Id,
                i.Email,
                i.Role,
                db.Set<Enterprise>().Where(e => e.Id == i.EnterpriseId).Select(e => e.Name).FirstOrDefault(),
                i.InvitedBy,
                i.CreatedAt,
                i.ExpiresAt
            ))
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<InvitationRow>> { Kind = OutcomeKind.Ok, Value = rows };
    }

    /// <summary>Takes one back. NotFound where there is none that waits and that the actor may see.</summary>
    public async Task<Outcome<Done>> RevokeAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return Mine(db, actor) is { } mine && await mine.Where(i => i.Id == id).ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, now), ct) == 1
            ? new Done()
            : OutcomeKind.NotFound;
    }

    /// <summary>What a link invites to. For everybody who has it; NotFound where it ended.</summary>
    public async Task<Outcome<InvitationView>> OpenAsync(string? token, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var invitation = await ByTokenAsync(db, token, ct);
        return invitation is null
            ? OutcomeKind.NotFound
            : new InvitationView(
                invitation.Id,
                invitation.Email,
                invitation.Role,
                await db.Enterprises.Where(e => e.Id == invitation.EnterpriseId).Select(e => e.Name).FirstOrDefaultAsync(ct),
                invitation.InvitedBy
            );
    }

    /// <summary>
    /// Makes the account: whoever has the link has the mailbox. Gives the account's id. Invalid with the broken rules; Conflict where the address has
    /// an account
    /// by now (sign in and use <see cref="JoinAsync"/>) or the link was used at the same time.
    /// </summary>
    public async Task<Outcome<int>> AcceptAsync(string? token, string? name, string? password, bool agreed, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var invitation = await ByTokenAsync(db, token, ct);
        if (invitation is null)
        {
            return OutcomeKind.NotFound;
        }

        var issues = ClaimRules.CheckPerson(name, invitation.Email);
        issues.AddRange(PasswordRules.Check(password, invitation.Email, name));
        if (!agreed)
        {
            issues.Add(new Issue("Agreed", "agree"));
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var (now, key) = (clock.GetUtcNow().UtcDateTime, invitation.Email.ToUpperInvariant());
        var standing = await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == key, ct);
        if (standing is { EmailConfirmed: true } or { Disabled: true } or { EnterpriseId: not null })
        {
            return OutcomeKind.Conflict;
        }

        if (invitation.ExpertId is { } expert && await ExpertIssuesAsync(db, expert, null, ct) is [var issue, ..])
        {
            return Outcome<int>.Invalid(issue);
        }

        // Whoever registered this address has not shown to have it; whoever has the link has. The claim that came with it goes.
        var user = standing ?? db.Users.Add(AppUser.Of(invitation.Email, now)).Entity;
        (user.EmailConfirmed, user.DisplayName, user.Role, user.EnterpriseId, user.ExpertId, user.CreatedAt) = (
            true,
            ClaimRules.Clean(name)!,
            invitation.Role,
            invitation.EnterpriseId,
            invitation.ExpertId,
            now
        );
        (user.PasswordHash, user.SecurityStamp, user.ConcurrencyStamp) = (
            hasher.HashPassword(new AppUser(), password!),
            Guid.NewGuid().ToString("N"),
            Guid.NewGuid().ToString("N")
        );
        return await TakeAsync(db, invitation, now, ct, standing?.Id) ? user.Id : OutcomeKind.Conflict;
    }

    /// <summary>A signed-in person who represents nobody yet takes up an invitation to the own address. Forbidden for everybody else.</summary>
    public async Task<Outcome<int>> JoinAsync(Actor actor, string? token, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var invitation = await ByTokenAsync(db, token, ct);
        if (invitation is null)
        {
            return OutcomeKind.NotFound;
        }

        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == actor.UserId, ct);
        if (
            user is not { Role: Role.Representative, EnterpriseId: null, Disabled: false, EmailConfirmed: true }
            || invitation.Role != Role.Representative
            || invitation.EnterpriseId is null
            || !string.Equals(user.Email, invitation.Email, StringComparison.OrdinalIgnoreCase)
        )
        {
            return OutcomeKind.Forbidden;
        }

        user.EnterpriseId = invitation.EnterpriseId;
        await AccessTokens.EndAllAsync(db, user.Id, clock.GetUtcNow().UtcDateTime, ct);
        return await TakeAsync(db, invitation, clock.GetUtcNow().UtcDateTime, ct) ? user.Id : OutcomeKind.Conflict;
    }

    /// <summary>Ends the invitations that an account sent and that wait: who may no longer invite brings nobody in.</summary>
    internal static Task EndOfAsync(AppDb db, int userId, DateTime now, CancellationToken ct) =>
        db
            .Invitations.Where(i => i.InvitedByUserId == userId && i.AcceptedAt == null && i.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, now), ct);

    /// <summary>The rules of linking an account to an expert's profile.</summary>
    private static async Task<IReadOnlyList<Issue>> ExpertIssuesAsync(AppDb db, int expert, int? but, CancellationToken ct) =>
        db.ScopeOf(Role.Expert) is { } scope ? (await scope.FindAsync(db, expert.ToString(CultureInfo.InvariantCulture), but, ct)).Issues : [];

    private static async Task<bool> TakeAsync(AppDb db, Invitation invitation, DateTime now, CancellationToken ct, int? claimsOf = null)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (claimsOf is { } unconfirmed)
            {
                // Withdrawn for so long that the next sweep takes them with their files.
                await db
                    .EnterpriseClaims.Where(c => c.UserId == unconfirmed && c.Status == ClaimStatus.Unconfirmed)
                    .ExecuteUpdateAsync(
                        s =>
                            s.SetProperty(c => c.Status, ClaimStatus.Withdrawn)
                                .SetProperty(c => c.DecidedAt, now.AddDays(-UnconfirmedAccounts.ClaimDays - 1)),
                        ct
                    );
            }

            if (
                await db
                    .Invitations.Where(i => i.Id == invitation.Id && i.AcceptedAt == null && i.RevokedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(i => i.AcceptedAt, now), ct) != 1
            )
            {
                return false;
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            return false;
        }
    }

    private IQueryable<Invitation>? Mine(AppDb db, Actor actor)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = db.Invitations.Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now);
        return Rights.May(actor, Act.ManageUsers) ? open
            : actor is { Role: Role.Representative, EnterpriseId: { } enterprise }
                ? open.Where(i => i.EnterpriseId == enterprise && i.Role == Role.Representative)
            : null;
    }

    private async Task<Invitation?> ByTokenAsync(AppDb db, string? token, CancellationToken ct)
    {
        if (token is not { Length: 48 })
        {
            return null;
        }

        var (hash, now) = (Hash(token), clock.GetUtcNow().UtcDateTime);
        var found = await db
            .Invitations.AsNoTracking()
            .FirstOrDefaultAsync(i => i.TokenHash == hash && i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now, ct);

        // An invitation is worth what who sent it may still give; 0 is the command line.
        return
            found is null
            || found.InvitedByUserId == 0
            || await db.Users.AnyAsync(
                u =>
                    u.Id == found.InvitedByUserId
                    && !u.Disabled
                    && u.ErasedAt == null
                    && (
                        u.Role == Role.Administrator
                        || (u.Role == Role.Representative && found.Role == Role.Representative && u.EnterpriseId == found.EnterpriseId)
                    ),
                ct
            )
            ? found
            : null;
    }

    /// <summary>Tokens are long and random: a plain hash cannot be guessed back.</summary>
    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
