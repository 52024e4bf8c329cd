using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.People;

/// <summary>The feature's tables as the context's own.</summary>
public static class PeopleTables
{
    extension(AppDb db)
    {
        /// <summary>Pairs of records of one person.</summary>
        public DbSet<JoinedPair> JoinedPairs => db.Set<JoinedPair>();
    }
}
