using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Record.PilotsRecordFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Record;

/// <summary>What the feature brings.</summary>
public sealed class PilotsRecordFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(GetPilot), typeof(MovePilot));
    }
}
