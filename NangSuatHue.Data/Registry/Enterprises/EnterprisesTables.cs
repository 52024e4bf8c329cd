using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>The feature's tables as the context's own.</summary>
public static class EnterprisesTables
{
    extension(AppDb db)
    {
        /// <summary>Enterprises.</summary>
        public DbSet<Enterprise> Enterprises => db.Set<Enterprise>();

        /// <summary>Yearly figures.</summary>
        public DbSet<YearFigures> YearFigures => db.Set<YearFigures>();
    }
}
