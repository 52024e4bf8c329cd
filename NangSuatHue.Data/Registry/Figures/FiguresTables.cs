using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>The feature's tables as the context's own.</summary>
public static class FiguresTables
{
    extension(AppDb db)
    {
        /// <summary>Yearly figures.</summary>
        public DbSet<YearFigures> YearFigures => db.Set<YearFigures>();
    }
}
