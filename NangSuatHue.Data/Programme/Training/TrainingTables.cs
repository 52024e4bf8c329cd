using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>The feature's tables as the context's own.</summary>
public static class TrainingTables
{
    extension(AppDb db)
    {
        /// <summary>Certificates of specialists.</summary>
        public DbSet<SpecialistCertificate> SpecialistCertificates => db.Set<SpecialistCertificate>();

        /// <summary>Demands for training.</summary>
        public DbSet<TrainingDemand> TrainingDemands => db.Set<TrainingDemand>();
    }
}
