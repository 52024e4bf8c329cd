using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.Tasks.TasksFeature))]

namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>What the feature brings.</summary>
public sealed class TasksFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(FindTasks));
    }
}
