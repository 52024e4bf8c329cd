using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Casework;

/// <summary>The feature's tables as the context's own.</summary>
public static class CaseworkTables
{
    extension(AppDb db)
    {
        /// <summary>Notes, tags, assignments and followings of enterprises.</summary>
        public DbSet<CaseEntry> CaseEntries => db.Set<CaseEntry>();
    }
}
