using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Foundation.Files.FilesFeature))]

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>What the feature brings.</summary>
public sealed class FilesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Attachment>(
            "attachments",
            e =>
            {
                e.HasIndex(x => new { x.Owner, x.OwnerId });
                e.HasIndex(x => x.Hash);
            }
        );
        feature.Slices(typeof(AddAttachment), typeof(FindAttachments), typeof(OpenAttachment), typeof(RemoveAttachment), typeof(VirusScanner));
        feature.Add(PersonalColumn.Of<Attachment>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<Attachment>(PersonalUse.ActorName, "By"));
    }
}
