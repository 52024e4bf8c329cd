using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>The feature's tables as the context's own.</summary>
public static class LedgerTables
{
    extension(AppDb db)
    {
        /// <summary>History.</summary>
        public DbSet<Change> Changes => db.Set<Change>();
    }
}
