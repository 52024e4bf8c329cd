using System.Data.Common;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Imports surveys of enterprises.</summary>
internal sealed class SurveyImporter : IImporter
{
    /// <inheritdoc />
    public bool Takes(ImportKind kind) => kind == SurveyKind.Kind;

    /// <inheritdoc />
    public IImport Begin(ImportContext context) => new SurveyImport(context);

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
    ) => new SurveyUndo(features, connection, lookups.Get<ReferenceLookup>().Index, actor, batchId, now, ct).RunAsync();
}
