using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>How files of some kinds are imported and taken back. The feature that owns the tables brings it.</summary>
internal interface IImporter
{
    /// <summary>Whether it imports files of the kind.</summary>
    bool Takes(ImportKind kind);

    /// <summary>Begins with one file.</summary>
    IImport Begin(ImportContext context);

    /// <summary>Takes a batch back inside the caller's transaction.</summary>
    Task<UndoReport> UndoAsync(
        FeatureSet features,
        DbConnection connection,
        ImportKind kind,
        Lookups lookups,
        Actor actor,
        int batchId,
        DateTime now,
        CancellationToken ct
    );
}
