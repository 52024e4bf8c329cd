using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Foundation.Store.StoreFeature))]

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>What the feature brings.</summary>
public sealed class StoreFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<YearVersion>(
            "year_versions",
            e =>
            {
                e.HasKey(x => x.Year);
                e.Property(x => x.Year).ValueGeneratedNever();
            }
        );
        feature.Slices(typeof(RegistryVersion));
    }
}
