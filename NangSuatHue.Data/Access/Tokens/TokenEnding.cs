using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Tokens;

/// <summary>Access tokens end with the rights they were made under, and when their person lost control of the account.</summary>
internal sealed class TokenEnding : IAccountEnding
{
    /// <inheritdoc />
    public Task EndAsync(AppDb db, int userId, AccountEnd end, DateTime now, CancellationToken ct) =>
        (end & (AccountEnd.Rights | AccountEnd.Control)) != 0 ? AccessTokens.EndAllAsync(db, userId, now, ct) : Task.CompletedTask;
}
