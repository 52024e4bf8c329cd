using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>Takes a file away. Its bytes go too where no other record names them.</summary>
public sealed class RemoveAttachment(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Forbidden where the record is past the stage at which files may change.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Attachments.FirstOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, ct);
        var access = file is null ? AttachmentAccess.None : await AttachmentRights.OfAsync(db, actor, file.Owner, file.OwnerId, ct);
        if (!access.Write)
        {
            return access.Read ? OutcomeKind.Forbidden : OutcomeKind.NotFound;
        }

        file!.RemovedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        await AttachmentFiles.ForgetAsync(db, gate, file.Hash, ct);
        return new Done();
    }
}
