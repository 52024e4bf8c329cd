using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Claims;

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
            Files = await db.Attachments.CountAsync(a => a.Owner == ClaimFiles.Owner && a.OwnerId == claim.Id && a.RemovedAt == null, ct),
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
