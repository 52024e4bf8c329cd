using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Finds the importer of a kind.</summary>
internal static class Importers
{
    /// <summary>The one that takes it.</summary>
    /// <exception cref="InvalidOperationException">No feature imports the kind.</exception>
    public static IImporter For(FeatureSet features, ImportKind kind) =>
        features.Of<IImporter>().FirstOrDefault(i => i.Takes(kind)) ?? throw new InvalidOperationException(kind.Name);
}
