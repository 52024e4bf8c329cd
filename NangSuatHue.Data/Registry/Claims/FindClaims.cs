using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Claims;

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
                db.Set<AppUser>().Where(u => u.Id == c.UserId).Select(u => u.DisplayName).First(),
                c.Name,
                c.TaxCode,
                db.Set<Enterprise>().Any(e => e.TaxCode == c.TaxCode),
                c.Status,
                c.CreatedAt,
                db.Set<AppUser>().Where(u => u.Id == c.AssignedTo).Select(u => u.DisplayName).FirstOrDefault(),
                c.DecidedBy,
                c.DecidedAt
            ))
            .ToListAsync(ct);
        return new FoundClaims(rows, await claims.CountAsync(ct), await waiting.CountAsync(ct));
    }
}
