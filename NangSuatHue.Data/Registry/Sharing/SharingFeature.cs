using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Sharing.SharingFeature))]

namespace NangSuatHue.Data.Registry.Sharing;

/// <summary>What the feature brings.</summary>
public sealed class SharingFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(GetConsents), typeof(SetConsent));
    }
}
