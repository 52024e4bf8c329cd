using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>What of a feature ends with an account's office, rights or control. Runs in the transaction that takes them.</summary>
public interface IAccountEnding
{
    /// <summary>Ends it.</summary>
    Task EndAsync(AppDb db, int userId, AccountEnd end, DateTime now, CancellationToken ct);
}
