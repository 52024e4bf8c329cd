using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>The feature's tables as the context's own.</summary>
public static class AdoptionsTables
{
    extension(AppDb db)
    {
        /// <summary>Observed systems, tools and technologies.</summary>
        public DbSet<Adoption> Adoptions => db.Set<Adoption>();
    }
}
