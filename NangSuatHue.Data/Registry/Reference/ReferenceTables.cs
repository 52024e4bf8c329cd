using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>The feature's tables as the context's own.</summary>
public static class ReferenceTables
{
    extension(AppDb db)
    {
        /// <summary>Communes.</summary>
        public DbSet<Commune> Communes => db.Set<Commune>();

        /// <summary>Communes of before 1 July 2025 with their successors.</summary>
        public DbSet<CommuneSuccessor> CommuneSuccessors => db.Set<CommuneSuccessor>();

        /// <summary>VSIC sections and divisions.</summary>
        public DbSet<VsicCode> VsicCodes => db.Set<VsicCode>();

        /// <summary>The crosswalk of divisions.</summary>
        public DbSet<VsicCrosswalk> VsicCrosswalks => db.Set<VsicCrosswalk>();

        /// <summary>The catalogue.</summary>
        public DbSet<CatalogueItem> CatalogueItems => db.Set<CatalogueItem>();

        /// <summary>Limits of the size classes.</summary>
        public DbSet<SizeClassRule> SizeClassRules => db.Set<SizeClassRule>();
    }
}
