using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>The files of one record.</summary>
public sealed record AttachmentsView(IReadOnlyList<Attachment> Files, bool MayAdd);

/// <summary>Lists the files of one record, the oldest first.</summary>
public sealed class FindAttachments(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound where the actor may not read the record. A <paramref name="part"/> narrows to that part.</summary>
    public async Task<Outcome<AttachmentsView>> RunAsync(
        Actor actor,
        FileOwner owner,
        int ownerId,
        string? part = null,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var access = await AttachmentRights.OfAsync(db, actor, owner, ownerId, ct);
        if (!access.Read)
        {
            return OutcomeKind.NotFound;
        }

        return new AttachmentsView(
            await db
                .Attachments.AsNoTracking()
                .Where(a => a.Owner == owner && a.OwnerId == ownerId && a.RemovedAt == null && (part == null || a.Part == part))
                .OrderBy(a => a.Id)
                .ToListAsync(ct),
            access.Write
        );
    }
}
