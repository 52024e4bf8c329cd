using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The feature's tables as the context's own.</summary>
public static class QualityTables
{
    extension(AppDb db)
    {
        /// <summary>Verdicts on findings of data quality.</summary>
        public DbSet<FindingVerdict> FindingVerdicts => db.Set<FindingVerdict>();
    }
}
