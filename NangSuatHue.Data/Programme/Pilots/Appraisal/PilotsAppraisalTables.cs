using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>The feature's tables as the context's own.</summary>
public static class PilotsAppraisalTables
{
    extension(AppDb db)
    {
        /// <summary>Texts of decisions.</summary>
        public DbSet<DecisionTemplate> DecisionTemplates => db.Set<DecisionTemplate>();
    }
}
