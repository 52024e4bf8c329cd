using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>The feature's tables as the context's own.</summary>
public static class FilesTables
{
    extension(AppDb db)
    {
        /// <summary>Uploaded files.</summary>
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
    }
}
