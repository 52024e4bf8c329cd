using System.Data.Common;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Imports files of every kind that is a list of records.</summary>
internal sealed class RecordImporter : IImporter
{
    /// <inheritdoc />
    public bool Takes(ImportKind kind) => kind is RecordKind;

    /// <inheritdoc />
    public IImport Begin(ImportContext context) => new RecordImport((RecordKind)context.Kind, context);

    /// <inheritdoc />
    public Task<UndoReport> UndoAsync(
        FeatureSet features,
        DbConnection connection,
        ImportKind kind,
        Lookups lookups,
        Actor actor,
        int batchId,
        DateTime now,
        CancellationToken ct
    ) => RecordImportUndo.RunAsync(connection, (RecordKind)kind, actor, batchId, now, ct);
}
