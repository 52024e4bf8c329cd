using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Measures.Summaries.SummariesFeature))]

namespace NangSuatHue.Data.Measures.Summaries;

/// <summary>What the feature brings.</summary>
public sealed class SummariesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(YearSummaries));
    }
}
