using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.EnterpriseViews.EnterpriseViewsFeature))]

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>What the feature brings.</summary>
public sealed class EnterpriseViewsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(EnterpriseCounts), typeof(ExportEnterprises), typeof(FindEnterprises), typeof(FindShared), typeof(GetEnterprise));
    }
}
