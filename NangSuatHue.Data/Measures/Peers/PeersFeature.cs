using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Measures.Peers.PeersFeature))]

namespace NangSuatHue.Data.Measures.Peers;

/// <summary>What the feature brings.</summary>
public sealed class PeersFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(GetDistributions), typeof(GetProductivity), typeof(PeerTables));
    }
}
