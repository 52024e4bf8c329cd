using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The feature's tables as the context's own.</summary>
public static class BatchesTables
{
    extension(AppDb db)
    {
        /// <summary>Imports.</summary>
        public DbSet<ImportBatch> ImportBatches => db.Set<ImportBatch>();

        /// <summary>Files that came together.</summary>
        public DbSet<ImportUpload> ImportUploads => db.Set<ImportUpload>();

        /// <summary>Problems found by the last check of each import.</summary>
        public DbSet<ImportProblem> ImportProblems => db.Set<ImportProblem>();
    }
}
