using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.Seeding.SeedingFeature))]

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>What the feature brings.</summary>
public sealed class SeedingFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(DemoSeeder));
        feature.Add<IDemoSeed>(new DemoDesk());
    }
}
