using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>The feature's tables as the context's own.</summary>
public static class DuplicatesTables
{
    extension(AppDb db)
    {
        /// <summary>Records made one.</summary>
        public DbSet<Merge> Merges => db.Set<Merge>();

        /// <summary>Pairs that are not one.</summary>
        public DbSet<DismissedPair> DismissedPairs => db.Set<DismissedPair>();
    }
}
