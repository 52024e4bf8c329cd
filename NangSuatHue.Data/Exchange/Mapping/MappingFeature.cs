using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Exchange.Mapping.MappingFeature))]

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What the feature brings.</summary>
public sealed class MappingFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<MappingMemory>("mapping_memories", e => e.HasIndex(x => new { x.Kind, x.Shape }).IsUnique());
    }
}
