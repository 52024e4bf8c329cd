using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Takes the last mail to an erased person out of the box once it was sent or given up.</summary>
public sealed class ForgetErasedMails(IDbContextFactory<AppDb> dbs) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db
            .OutboxMails.Where(m => (m.SentAt != null || m.GivenUpAt != null) && db.Set<AppUser>().Any(u => u.Id == m.UserId && u.ErasedAt != null))
            .ExecuteDeleteAsync(ct);
        return 0;
    }
}
