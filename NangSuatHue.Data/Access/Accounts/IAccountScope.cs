using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>What the scope of an account is called.</summary>
public sealed record ScopeLabel(string Name, string? Code);

/// <summary>
/// What accounts of one role speak for or keep: an enterprise, an expert's profile. The feature that owns the thing says what its identity means.
/// </summary>
public interface IAccountScope
{
    /// <summary>The role whose accounts have this scope.</summary>
    Role Role { get; }

    /// <summary>Name and code of the thing; null where there is none.</summary>
    Task<ScopeLabel?> DescribeAsync(AppDb db, int id, CancellationToken ct);

    /// <summary>The codes of several things, for lists.</summary>
    Task<IReadOnlyDictionary<int, string>> CodesAsync(AppDb db, IReadOnlyCollection<int> ids, CancellationToken ct);

    /// <summary>
    /// The identity of what a person names by its code or number. Invalid where there is no such thing, or where it may not belong to this account
    /// (<paramref name="but"/> is the account that may have it already).
    /// </summary>
    Task<Outcome<int>> FindAsync(AppDb db, string? named, int? but, CancellationToken ct);
}
