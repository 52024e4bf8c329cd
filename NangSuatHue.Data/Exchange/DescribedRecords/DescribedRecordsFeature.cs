using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
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
        feature.Add(
            new Importer(
                kind => kind is RecordKind,
                context => new RecordImport((RecordKind)context.Kind, context),
                (b, ct) => RecordImportUndo.RunAsync(b.Connection, (RecordKind)b.Kind, b.Actor, b.BatchId, b.Now, ct)
            )
        );
    }
}
