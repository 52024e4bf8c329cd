using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>Evidence of claims on enterprises: the person's own, and the officers' once the address is confirmed.</summary>
public sealed class ClaimFiles : IFileRights
{
    /// <summary>Evidence of a claim; the id is the claim's.</summary>
    public const FileOwner Owner = (FileOwner)1;

    /// <summary>What evidence of people whose address nobody confirmed may take in all, bytes: nobody fills the disk without an account.</summary>
    public const long MaxUnconfirmed = 512L << 20;

    /// <inheritdoc />
    public IReadOnlyList<FileOwner> Owners { get; } = [Owner];

    /// <inheritdoc />
    public async Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct)
    {
        var claim = await db.EnterpriseClaims.Where(c => c.Id == ownerId).Select(c => new { c.UserId, c.Status }).FirstOrDefaultAsync(ct);
        var own = claim is not null && actor.UserId == claim.UserId;
        return claim is null
            ? AttachmentAccess.None
            : new(
                own || (actor.Role is Role.Officer or Role.Operator && claim.Status != ClaimStatus.Unconfirmed),
                own && claim.Status is ClaimStatus.Unconfirmed or ClaimStatus.Pending,
                null
            );
    }

    /// <inheritdoc />
    public async Task<Issue?> RefusalAsync(AppDb db, FileOwner owner, CancellationToken ct)
    {
        var open = db
            .Attachments.Where(a => a.Owner == Owner && a.RemovedAt == null)
            .Where(a => db.Set<EnterpriseClaim>().Any(c => c.Id == a.OwnerId && c.Status == ClaimStatus.Unconfirmed));
        return await open.SumAsync(a => a.Bytes, ct) > MaxUnconfirmed ? new Issue("file", "attach_full") : null;
    }
}
