using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>The feature's tables as the context's own.</summary>
public static class PrivacyTables
{
    extension(AppDb db)
    {
        /// <summary>Requests about personal data.</summary>
        public DbSet<DataRequest> DataRequests => db.Set<DataRequest>();
    }
}
