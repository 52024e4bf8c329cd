using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Consents;

/// <summary>What of a feature follows from a consent that is given or withdrawn. Runs in the transaction that writes it.</summary>
public interface IConsentEffect
{
    /// <summary>Lets it follow.</summary>
    Task FollowAsync(AppDb db, int enterpriseId, string scope, bool given, CancellationToken ct);
}
