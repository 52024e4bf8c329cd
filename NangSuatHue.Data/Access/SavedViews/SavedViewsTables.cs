using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.SavedViews;

/// <summary>The feature's tables as the context's own.</summary>
public static class SavedViewsTables
{
    extension(AppDb db)
    {
        /// <summary>Lists as people want them again.</summary>
        public DbSet<SavedView> SavedViews => db.Set<SavedView>();
    }
}
