using System.Data.Common;
using NangSuatHue.Data.Exchange.Mapping;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Loads the reference data for a run.</summary>
internal sealed class ReferenceLookupSource : ILookupSource
{
    /// <inheritdoc />
    public async Task<ILookup> LoadAsync(DbConnection connection, CancellationToken ct) =>
        new ReferenceLookup(await ReferenceIndex.LoadAsync(connection, ct));
}
