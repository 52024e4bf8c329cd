using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The projects of an officer who is none any longer lie with nobody.</summary>
internal sealed class PilotEnding : IAccountEnding
{
    /// <inheritdoc />
    public async Task EndAsync(AppDb db, int userId, AccountEnd end, DateTime now, CancellationToken ct)
    {
        if (end.HasFlag(AccountEnd.Office))
        {
            await db
                .PilotProjects.Where(p => p.AssignedTo == userId)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AssignedTo, (int?)null).SetProperty(p => p.Version, p => p.Version + 1), ct);
        }
    }
}
