using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>An account as the administrator's list shows it.</summary>
public sealed record UserRow(
    int Id,
    string Email,
    string DisplayName,
    Role Role,
    int? EnterpriseId,
    string? Enterprise,
    bool IsDemo,
    bool Disabled,
    bool Confirmed,
    bool SecondFactor,
    DateTime? LastSignInAt
);

/// <summary>A page of accounts.</summary>
public sealed record FoundUsers(IReadOnlyList<UserRow> Rows, int Count);

/// <summary>The list of accounts.</summary>
public sealed class FindUsers(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Accounts a page.</summary>
    public const int PageSize = 50;

    /// <summary>
    /// Accounts whose name, address or enterprise's tax code has all words of the search, whatever the marks and the order; by address. Forbidden
    /// unless the actor
    /// manages users.
    /// </summary>
    public async Task<Outcome<FoundUsers>> RunAsync(
        Actor actor,
        string? search = null,
        Role? role = null,
        int page = 1,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = db
            .Users.AsNoTracking()
            .Where(u => role == null || u.Role == role)
            .OrderBy(u => u.Email)
            .ThenBy(u => u.Id)
            .Select(u => new UserRow(
                u.Id,
                u.Email ?? "",
                u.DisplayName,
                u.Role,
                u.EnterpriseId,
                null,
                u.IsDemo,
                u.Disabled,
                u.EmailConfirmed,
                u.TwoFactorEnabled || db.Set<IdentityUserToken<int>>().Any(t => t.UserId == u.Id && t.LoginProvider == "passkey"),
                u.LastSignInAt
            ));
        var skip = (Math.Clamp(page, 1, 100_000) - 1) * PageSize;
        if (SearchKey.Words(search).Count == 0)
        {
            return new FoundUsers(
                await NamedAsync(db, await all.Skip(skip).Take(PageSize).ToListAsync(ct), ct),
                await db.Users.CountAsync(u => role == null || u.Role == role, ct)
            );
        }

        // Some thousands of accounts at most: folded here, so that no column of theirs need be kept.
        var found = (await NamedAsync(db, await all.ToListAsync(ct), ct))
            .Where(u => SearchKey.Matches($"{u.DisplayName} {u.Email} {u.Enterprise}", search))
            .ToList();
        return new FoundUsers(found.Skip(skip).Take(PageSize).ToList(), found.Count);
    }

    private static async Task<List<UserRow>> NamedAsync(AppDb db, List<UserRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.EnterpriseId).OfType<int>().Distinct().ToList();
        var codes =
            ids.Count > 0 && db.ScopeOf(Role.Representative) is { } scope ? await scope.CodesAsync(db, ids, ct) : new Dictionary<int, string>();
        return rows.Select(r => r.EnterpriseId is { } id ? r with { Enterprise = codes.GetValueOrDefault(id) } : r).ToList();
    }
}
