using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The source files of imports stay until they have served.</summary>
public sealed class BatchFiles : IFileHolder
{
    /// <inheritdoc />
    public IQueryable<string> Hashes(AppDb db) => db.ImportBatches.Where(b => b.FileRemovedAt == null).Select(b => b.FileSha256);
}
