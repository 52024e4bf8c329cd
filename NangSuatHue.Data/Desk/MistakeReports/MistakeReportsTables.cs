using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.MistakeReports;

/// <summary>The feature's tables as the context's own.</summary>
public static class MistakeReportsTables
{
    extension(AppDb db)
    {
        /// <summary>Reports of mistakes.</summary>
        public DbSet<MistakeReport> MistakeReports => db.Set<MistakeReport>();
    }
}
