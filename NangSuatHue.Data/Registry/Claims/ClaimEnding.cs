using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>An officer who is none any longer has no claims in charge; invitations end with the rights of who sent them.</summary>
internal sealed class ClaimEnding : IAccountEnding
{
    /// <inheritdoc />
    public async Task EndAsync(AppDb db, int userId, AccountEnd end, DateTime now, CancellationToken ct)
    {
        if (end.HasFlag(AccountEnd.Office))
        {
            await db.EnterpriseClaims.Where(c => c.AssignedTo == userId).ExecuteUpdateAsync(s => s.SetProperty(c => c.AssignedTo, (int?)null), ct);
        }

        if (end.HasFlag(AccountEnd.Rights))
        {
            await Invitations.EndOfAsync(db, userId, now, ct);
        }
    }
}
