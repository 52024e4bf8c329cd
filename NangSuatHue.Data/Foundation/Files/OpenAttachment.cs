using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>A file to read, with its path on this machine.</summary>
public sealed record OpenedAttachment(Attachment File, string Path);

/// <summary>Finds one file for reading.</summary>
public sealed class OpenAttachment(IDbContextFactory<AppDb> dbs, DbGate gate)
{
    /// <summary>NotFound where there is none, it was taken away, or the actor may not read it.</summary>
    public async Task<Outcome<OpenedAttachment>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, ct);
        if (file is null || !(await AttachmentRights.OfAsync(db, actor, file.Owner, file.OwnerId, ct)).Read)
        {
            return OutcomeKind.NotFound;
        }

        var path = StoredFile.PathOf(gate.FilesDirectory, file.Hash);
        return File.Exists(path) ? new OpenedAttachment(file, path) : OutcomeKind.NotFound;
    }
}
