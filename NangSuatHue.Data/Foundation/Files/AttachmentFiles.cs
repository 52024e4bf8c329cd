using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>The bytes behind attachments.</summary>
internal static class AttachmentFiles
{
    /// <summary>Deletes the bytes unless an attachment that stands, or an import that keeps its file, names them.</summary>
    public static async Task ForgetAsync(AppDb db, DbGate gate, string hash, CancellationToken ct)
    {
        if (
            !await db.Attachments.AnyAsync(a => a.Hash == hash && a.RemovedAt == null, ct)
            && !await db.ImportBatches.AnyAsync(b => b.FileSha256 == hash && b.FileRemovedAt == null, ct)
        )
        {
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
}
