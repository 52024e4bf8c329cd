using System.Data.Common;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Loads a lookup for one run.</summary>
public interface ILookupSource
{
    /// <summary>Reads the list over an open connection.</summary>
    Task<ILookup> LoadAsync(DbConnection connection, CancellationToken ct);
}
