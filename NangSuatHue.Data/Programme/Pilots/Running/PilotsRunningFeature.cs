using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Running.PilotsRunningFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>What the feature brings.</summary>
public sealed class PilotsRunningFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(AddEntry), typeof(DecideChange));
        feature.Add<IFlow>(AmendmentWorkflow.Flow);
        feature.Add(PilotsRunningNotices.All);
        feature.Service<IReminder, MilestoneReminder>();
        feature.Add<IDemoSeed>(new DemoPilots());
    }
}
