using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The feature's tables as the context's own.</summary>
public static class PilotsProjectTables
{
    extension(AppDb db)
    {
        /// <summary>Pilot projects.</summary>
        public DbSet<PilotProject> PilotProjects => db.Set<PilotProject>();

        /// <summary>Steps of pilot projects.</summary>
        public DbSet<PilotEvent> PilotEvents => db.Set<PilotEvent>();

        /// <summary>Requests for change on proposals.</summary>
        public DbSet<PilotRemark> PilotRemarks => db.Set<PilotRemark>();

        /// <summary>Appraisals.</summary>
        public DbSet<PilotReview> PilotReviews => db.Set<PilotReview>();

        /// <summary>Reports of running projects.</summary>
        public DbSet<PilotEntry> PilotEntries => db.Set<PilotEntry>();
    }
}
