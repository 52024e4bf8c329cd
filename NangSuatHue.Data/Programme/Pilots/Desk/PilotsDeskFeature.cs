using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Desk.PilotsDeskFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>What the feature brings.</summary>
public sealed class PilotsDeskFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add(PilotTasks.All);
        feature.Slices(typeof(AssignPilots), typeof(ExportPilots), typeof(FindPilotBoard), typeof(FindPilots), typeof(GetPilotTarget));
        feature.Add(PilotsDeskNotices.All);
        feature.Add<RecordCounter>(new PilotCounter());
    }
}
