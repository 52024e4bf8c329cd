using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>The feature's tables as the context's own.</summary>
public static class CitySeriesTables
{
    extension(AppDb db)
    {
        /// <summary>The city's series.</summary>
        public DbSet<CityObservation> CityObservations => db.Set<CityObservation>();

        /// <summary>Indicators that officers added.</summary>
        public DbSet<CollectedIndicator> CollectedIndicators => db.Set<CollectedIndicator>();

        /// <summary>Goals by document.</summary>
        public DbSet<Goal> Goals => db.Set<Goal>();
    }
}
