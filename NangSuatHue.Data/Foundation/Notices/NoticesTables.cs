using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>The feature's tables as the context's own.</summary>
public static class NoticesTables
{
    extension(AppDb db)
    {
        /// <summary>Notices.</summary>
        public DbSet<Notice> Notices => db.Set<Notice>();
    }
}
