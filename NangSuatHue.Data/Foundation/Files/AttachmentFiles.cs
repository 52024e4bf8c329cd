using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>The bytes behind attachments.</summary>
internal static class AttachmentFiles
{
    /// <summary>Deletes the bytes unless an attachment that stands, or another record that keeps the file, names them.</summary>
    public static async Task ForgetAsync(AppDb db, DbGate gate, string hash, CancellationToken ct)
    {
        if (await db.Attachments.AnyAsync(a => a.Hash == hash && a.RemovedAt == null, ct))
        {
            return;
        }

        foreach (var holder in db.Features.Of<IFileHolder>())
        {
            if (await holder.Hashes(db).AnyAsync(h => h == hash, ct))
            {
                return;
            }
        }

        try
        {
            File.Delete(StoredFile.PathOf(gate.FilesDirectory, hash));
        }
        catch (DirectoryNotFoundException)
        {
            // The bytes are gone already.
        }
    }
}
