using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>The feature's tables as the context's own.</summary>
public static class MappingTables
{
    extension(AppDb db)
    {
        /// <summary>Remembered mappings.</summary>
        public DbSet<MappingMemory> MappingMemories => db.Set<MappingMemory>();
    }
}
