using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>
/// Deletes what is kept no longer than the registration page says: accounts whose address nobody confirmed within <see cref="Days"/> days, and claims that were
/// refused or withdrawn after <see cref="ClaimDays"/> days, with their evidence (law 91/2025/QH15: no longer than the purpose needs).
/// </summary>
public sealed class UnconfirmedAccounts(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock) : IReminder
{
    /// <summary>Days after which an account that nobody confirmed goes.</summary>
    public const int Days = 7;

    /// <summary>Days after which a refused or withdrawn claim goes.</summary>
    public const int ClaimDays = 365;

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var (since, claimsSince) = (now.AddDays(-Days), now.AddDays(-ClaimDays));
        var users = await db
            .Users.Where(u =>
                !u.EmailConfirmed
                && u.Role == Role.Representative
                && u.EnterpriseId == null
                && u.CreatedAt < since
                && u.LastSignInAt == null
                && db.Set<EnterpriseClaim>().Any(c => c.UserId == u.Id)
                && db.Set<EnterpriseClaim>().Where(c => c.UserId == u.Id).All(c => c.Status == ClaimStatus.Unconfirmed && c.CreatedAt < since)
            )
            .Take(500)
            .ToListAsync(ct);
        List<string> files = [];
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            foreach (var user in users)
            {
                files.AddRange(await ForgetClaimsAsync(db, user.Id, ct));
                await db.OutboxMails.Where(m => m.UserId == user.Id).ExecuteDeleteAsync(ct);
                db.Users.Remove(user);
            }

            await db.SaveChangesAsync(ct);
            var old = await db
                .EnterpriseClaims.Where(c => (c.Status == ClaimStatus.Refused || c.Status == ClaimStatus.Withdrawn) && c.DecidedAt < claimsSince)
                .Select(c => c.Id)
                .Take(500)
                .ToListAsync(ct);
            files.AddRange(await ForgetAsync(db, old, ct));
            await transaction.CommitAsync(ct);
        }

        await ForgetFilesAsync(db, gate, files, ct);
        return 0;
    }

    /// <summary>Deletes the unconfirmed claims of an account and the records of their files; gives the files' hashes.</summary>
    internal static async Task<List<string>> ForgetClaimsAsync(AppDb db, int userId, CancellationToken ct) =>
        await ForgetAsync(
            db,
            await db.EnterpriseClaims.Where(c => c.UserId == userId && c.Status == ClaimStatus.Unconfirmed).Select(c => c.Id).ToListAsync(ct),
            ct
        );

    /// <summary>Deletes the bytes that no record names any longer, after the transaction.</summary>
    internal static async Task ForgetFilesAsync(AppDb db, DbGate gate, List<string> hashes, CancellationToken ct)
    {
        foreach (var hash in hashes.Distinct())
        {
            await AttachmentFiles.ForgetAsync(db, gate, hash, ct);
        }
    }

    private static async Task<List<string>> ForgetAsync(AppDb db, List<int> claims, CancellationToken ct)
    {
        var hashes = await db
            .Attachments.Where(a => a.Owner == ClaimFiles.Owner && claims.Contains(a.OwnerId) && a.RemovedAt == null)
            .Select(a => a.Hash)
            .ToListAsync(ct);
        await db.Attachments.Where(a => a.Owner == ClaimFiles.Owner && claims.Contains(a.OwnerId)).ExecuteDeleteAsync(ct);
        await db.EnterpriseClaims.Where(c => claims.Contains(c.Id)).ExecuteDeleteAsync(ct);
        return hashes;
    }
}
