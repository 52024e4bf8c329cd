using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Duplicates.DuplicatesFeature))]

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>What the feature brings.</summary>
public sealed class DuplicatesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<DismissedPair>(
            "dismissed_pairs",
            e =>
                e.HasIndex(x => new
                    {
                        x.Kind,
                        x.FirstId,
                        x.SecondId,
                    })
                    .IsUnique()
        );
        feature.Table<Merge>("merges");
        feature.Slices(
            typeof(CompareRecords),
            typeof(DismissDuplicate),
            typeof(FindDuplicates),
            typeof(FindMerges),
            typeof(MergeRecords),
            typeof(UndoMerge)
        );
        feature.Add(MergeKind.Enterprises);
        feature.Add(PersonalColumn.Of<Merge>(PersonalUse.ActorName, "MergedBy", "UndoneBy"));
        feature.Add(PersonalColumn.Of<DismissedPair>(PersonalUse.ActorName, "DismissedBy"));
    }
}
