using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>The scopes that features bring.</summary>
internal static class AccountScopes
{
    /// <summary>The scope of a role; null where its accounts have none.</summary>
    public static IAccountScope? ScopeOf(this AppDb db, Role role) => db.Features.Of<IAccountScope>().FirstOrDefault(s => s.Role == role);

    /// <summary>What a scope is called; null without an identity or a scope.</summary>
    public static async Task<ScopeLabel?> LabelAsync(this AppDb db, Role role, int? id, CancellationToken ct) =>
        id is { } known && db.ScopeOf(role) is { } scope ? await scope.DescribeAsync(db, known, ct) : null;
}
