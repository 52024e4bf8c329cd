using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>The feature's tables as the context's own.</summary>
public static class ExpertsTables
{
    extension(AppDb db)
    {
        /// <summary>Productivity experts.</summary>
        public DbSet<Expert> Experts => db.Set<Expert>();
    }
}
