using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Exchange.DescribedRecords.DescribedRecordsFeature))]

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>What the feature brings.</summary>
public sealed class DescribedRecordsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(ArchiveRecord), typeof(FindRecordValues), typeof(FindRecords), typeof(GetRecord), typeof(SaveRecord));
        feature.Add(RecordImport.Importer);
    }
}
