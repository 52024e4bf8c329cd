using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>How files of some kinds are imported and taken back. The feature that owns the tables brings it.</summary>
/// <param name="Takes">Whether it imports files of a kind.</param>
/// <param name="Begin">Begins with one file.</param>
/// <param name="UndoAsync">Takes a batch back inside the caller's transaction.</param>
internal sealed record Importer(
    Func<ImportKind, bool> Takes,
    Func<ImportContext, IImport> Begin,
    Func<Importer.Standing, CancellationToken, Task<UndoReport>> UndoAsync
)
{
    /// <summary>A batch that stands and is to be taken back, by whom and when.</summary>
    internal sealed record Standing(
        FeatureSet Features,
        DbConnection Connection,
        ImportKind Kind,
        Lookups Lookups,
        Actor Actor,
        int BatchId,
        DateTime Now
    );
}
