using Microsoft.EntityFrameworkCore;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The feature's tables as the context's own.</summary>
public static class StoreTables
{
    extension(AppDb db)
    {
        /// <summary>How often each year's data changed.</summary>
        public DbSet<YearVersion> YearVersions => db.Set<YearVersion>();
    }
}
