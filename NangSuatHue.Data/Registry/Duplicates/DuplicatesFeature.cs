using NangSuatHue.Data.Foundation.Features;

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
    }
}
