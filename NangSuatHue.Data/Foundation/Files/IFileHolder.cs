using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>A table besides attachments whose rows keep stored files: their bytes stay as long as one names them.</summary>
public interface IFileHolder
{
    /// <summary>The hashes of the files that are kept.</summary>
    IQueryable<string> Hashes(AppDb db);
}
