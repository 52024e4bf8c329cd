using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Access;

/// <summary>A claim as a list shows it.</summary>
public sealed record ClaimRow(
    int Id,
    string Person,
    string Name,
    string TaxCode,
    bool Known,
    ClaimStatus Status,
    DateTime CreatedAt,
    string? Owner,
    string? DecidedBy,
    DateTime? DecidedAt
);

/// <summary>A page of claims.</summary>
public sealed record FoundClaims(IReadOnlyList<ClaimRow> Rows, int Count, int Waiting);

/// <summary>Lists the claims: those that wait, the oldest first; or those that were decided, the newest first.</summary>
public sealed class FindClaims(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Claims a page.</summary>
    public const int PageSize = 25;

    /// <summary>Forbidden unless the actor decides on claims. Unconfirmed ones are nobody's business yet.</summary>
    public async Task<Outcome<FoundClaims>> RunAsync(Actor actor, bool decided, int page, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.DecideClaims))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var waiting = db.EnterpriseClaims.AsNoTracking().Where(c => c.Status == ClaimStatus.Pending);
        var claims = decided
            ? db
                .EnterpriseClaims.AsNoTracking()
                .Where(c => c.Status != ClaimStatus.Pending && c.Status != ClaimStatus.Unconfirmed)
                .OrderByDescending(c => c.Id)
            : waiting.OrderBy(c => c.Id);
        var rows = await claims
            .Skip((Math.Clamp(page, 1, 100_000) - 1) * PageSize)
            .Take(PageSize)
            .Select(c => new ClaimRow(
                c.Id,
                db.Users.Where(u => u.Id == c.UserId).Select(u => u.DisplayName).First(),
                c.Name,
                c.TaxCode,
                db.Enterprises.Any(e => e.TaxCode == c.TaxCode),
                c.Status,
                c.CreatedAt,
                db.Users.Where(u => u.Id == c.AssignedTo).Select(u => u.DisplayName).FirstOrDefault(),
                c.DecidedBy,
                c.DecidedAt
            ))
            .ToListAsync(ct);
        return new FoundClaims(rows, await claims.CountAsync(ct), await waiting.CountAsync(ct));
    }
}

/// <summary>One claim beside what the registry has.</summary>
public sealed record ClaimView
{
    /// <summary>The claim.</summary>
    public required EnterpriseClaim Claim { get; init; }

    /// <summary>The person's name.</summary>
    public required string Person { get; init; }

    /// <summary>The person's address.</summary>
    public required string Email { get; init; }

    /// <summary>The registry's record of the tax code, where there is one.</summary>
    public Enterprise? Enterprise { get; init; }

    /// <summary>Who represents the enterprise now.</summary>
    public IReadOnlyList<string> Representatives { get; init; } = [];

    /// <summary>Other people's claims on the same tax code that wait.</summary>
    public int Others { get; init; }

    /// <summary>How many files came with it.</summary>
    public int Files { get; init; }

    /// <summary>The officer who looks into it.</summary>
    public string? Owner { get; init; }
}

/// <summary>Reads one claim for officers, and the own one for its person.</summary>
public sealed class GetClaim(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound where there is none, and for everybody who does not decide on claims.</summary>
    public async Task<Outcome<ClaimView>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.DecideClaims))
        {
            return OutcomeKind.NotFound;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var claim = await db.EnterpriseClaims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Status != ClaimStatus.Unconfirmed, ct);
        if (claim is null)
        {
            return OutcomeKind.NotFound;
        }

        var user = await db.Users.AsNoTracking().Where(u => u.Id == claim.UserId).Select(u => new { u.DisplayName, u.Email }).FirstAsync(ct);
        var enterprise = await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == claim.TaxCode, ct);
        return new ClaimView
        {
            Claim = claim,
            Person = user.DisplayName,
            Email = user.Email ?? "",
            Enterprise = enterprise,
            Representatives = enterprise is null
                ? []
                : await db
                    .Users.Where(u => u.EnterpriseId == enterprise.Id && u.Role == Role.Representative && !u.Disabled)
                    .OrderBy(u => u.Id)
                    .Select(u => u.DisplayName + " · " + u.Email)
                    .ToListAsync(ct),
            Others = await db.EnterpriseClaims.CountAsync(c => c.TaxCode == claim.TaxCode && c.Id != claim.Id && c.Status == ClaimStatus.Pending, ct),
            Files = await db.Attachments.CountAsync(a => a.Owner == FileOwner.Claim && a.OwnerId == claim.Id && a.RemovedAt == null, ct),
            Owner = await db.Users.Where(u => u.Id == claim.AssignedTo).Select(u => u.DisplayName).FirstOrDefaultAsync(ct),
        };
    }

    /// <summary>The actor's own latest claim. Forbidden but for a representative.</summary>
    public async Task<Outcome<OwnClaim>> OwnAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor is not { Role: Role.Representative, UserId: { } user })
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return new OwnClaim(
            await db.EnterpriseClaims.AsNoTracking().Where(c => c.UserId == user).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct),
            await db.Users.AnyAsync(u => u.Id == user && u.EnterpriseId != null, ct)
        );
    }
}

/// <summary>A person's own latest claim, if any, and whether the account represents an enterprise by now, whatever the sign-in still says.</summary>
public sealed record OwnClaim(EnterpriseClaim? Claim, bool Represents);

/// <summary>Takes an own claim back.</summary>
public sealed class WithdrawClaim(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>NotFound for anybody else's claim; Conflict where it is decided already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var claim = actor.UserId is null ? null : await db.EnterpriseClaims.FirstOrDefaultAsync(c => c.Id == id && c.UserId == actor.UserId, ct);
        if (claim is null)
        {
            return OutcomeKind.NotFound;
        }

        if (claim.Status is not (ClaimStatus.Pending or ClaimStatus.Unconfirmed))
        {
            return OutcomeKind.Conflict;
        }

        (claim.Status, claim.DecidedAt, claim.DecidedBy) = (ClaimStatus.Withdrawn, clock.GetUtcNow().UtcDateTime, actor.Name);
        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}
