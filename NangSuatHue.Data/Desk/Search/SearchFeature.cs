using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.Search.SearchFeature))]

namespace NangSuatHue.Data.Desk.Search;

/// <summary>What the feature brings.</summary>
public sealed class SearchFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(SearchEverywhere));
    }
}
