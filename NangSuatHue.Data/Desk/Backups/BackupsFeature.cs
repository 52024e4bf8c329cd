using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.Backups.BackupsFeature))]

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>What the feature brings.</summary>
public sealed class BackupsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(BackupRegistry), typeof(FindBackups), typeof(ScheduledBackups));
    }
}
