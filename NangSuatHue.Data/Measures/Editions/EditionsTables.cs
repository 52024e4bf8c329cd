using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>The feature's tables as the context's own.</summary>
public static class EditionsTables
{
    extension(AppDb db)
    {
        /// <summary>Editions of the registry's statistics.</summary>
        public DbSet<StatisticsEdition> StatisticsEditions => db.Set<StatisticsEdition>();

        /// <summary>Their published cells.</summary>
        public DbSet<EditionCell> EditionCells => db.Set<EditionCell>();

        /// <summary>What they counted.</summary>
        public DbSet<EditionCount> EditionCounts => db.Set<EditionCount>();
    }
}
