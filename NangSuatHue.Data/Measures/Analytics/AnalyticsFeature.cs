using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Measures.Analytics.AnalyticsFeature))]

namespace NangSuatHue.Data.Measures.Analytics;

/// <summary>What the feature brings.</summary>
public sealed class AnalyticsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(CompareAdopters), typeof(FindProductivityPoints), typeof(GetSectorProductivity), typeof(GetShiftShare));
    }
}
