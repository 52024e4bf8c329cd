using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>The feature's tables as the context's own.</summary>
public static class FiguresTables
{
    extension(AppDb db)
    {
        /// <summary>Remarks on figures.</summary>
        public DbSet<FigureRemark> FigureRemarks => db.Set<FigureRemark>();

        /// <summary>Requests to open a year again.</summary>
        public DbSet<ReopenRequest> ReopenRequests => db.Set<ReopenRequest>();
    }
}
