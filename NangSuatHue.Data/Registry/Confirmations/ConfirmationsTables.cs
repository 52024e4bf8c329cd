using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>The feature's tables as the context's own.</summary>
public static class ConfirmationsTables
{
    extension(AppDb db)
    {
        /// <summary>Yearly confirmations.</summary>
        public DbSet<YearConfirmation> YearConfirmations => db.Set<YearConfirmation>();
    }
}
