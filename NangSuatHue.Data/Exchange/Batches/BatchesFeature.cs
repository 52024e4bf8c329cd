using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Exchange.Batches.BatchesFeature))]

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What the feature brings.</summary>
public sealed class BatchesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<ImportBatch>(
            "import_batches",
            e =>
            {
                e.HasIndex(x => x.IdempotencyKey).IsUnique();
                e.HasIndex(x => x.UploadId);
            }
        );
        feature.Table<ImportUpload>("import_uploads");
        feature.Table<ImportProblem>("import_problems", e => e.HasIndex(x => new { x.BatchId, x.Row }));
        feature.Slices(
            typeof(CancelImport),
            typeof(DecideUpload),
            typeof(DownloadRejected),
            typeof(FindImportProblems),
            typeof(FindImports),
            typeof(FindProblemKinds),
            typeof(GetImport),
            typeof(GetUpload),
            typeof(ImportFile),
            typeof(OpenSheet),
            typeof(PreviewImport),
            typeof(QueueImport),
            typeof(UndoImport),
            typeof(UploadFile),
            typeof(UploadFiles)
        );
        feature.Add<IFileHolder>(new BatchFiles());
        feature.Service<IReminder, ForgetSourceFiles>();
        feature.Add(PersonalColumn.Of<ImportBatch>(PersonalUse.ActorName, "CreatedBy", "UndoneBy"));
        feature.Add(PersonalColumn.Of<ImportUpload>(PersonalUse.ActorName, "CreatedBy"));
    }
}
