using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Consents;

/// <summary>Whether an enterprise consents now.</summary>
public static class ConsentCheck
{
    /// <summary>True where a consent was given and not withdrawn.</summary>
    public static Task<bool> Has(AppDb db, int enterpriseId, string scope, CancellationToken ct = default) =>
        db.Consents.AnyAsync(c => c.EnterpriseId == enterpriseId && c.Scope == scope && c.WithdrawnAt == null, ct);

    /// <summary>The enterprises that consent now.</summary>
    internal static IQueryable<int> Of(AppDb db, string scope) =>
        db.Consents.Where(c => c.Scope == scope && c.WithdrawnAt == null).Select(c => c.EnterpriseId);
}
