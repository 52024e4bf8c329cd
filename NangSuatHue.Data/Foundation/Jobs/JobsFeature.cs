using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Foundation.Jobs.JobsFeature))]

namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>What the feature brings. Its table is of PostgreSQL alone, and made by the migration.</summary>
public sealed class JobsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Service<IJobClaims, JobClaims>();
        feature.Slices(typeof(JobRunner));
    }
}
