using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.Overview.OverviewFeature))]

namespace NangSuatHue.Data.Desk.Overview;

/// <summary>What the feature brings.</summary>
public sealed class OverviewFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(GetContentCounts), typeof(GetOverview));
    }
}
