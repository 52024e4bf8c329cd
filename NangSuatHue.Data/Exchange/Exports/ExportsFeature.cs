using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Exchange.Exports.ExportsFeature))]

namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>What the feature brings.</summary>
public sealed class ExportsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(ExportRecords));
    }
}
