namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Says how often anything in the registry changed, by reading one number.</summary>
public sealed class RegistryVersion(DbGate gate)
{
    /// <summary>The version; it only grows.</summary>
    public async Task<long> GetAsync(CancellationToken ct = default)
    {
        await using var connection = await gate.OpenAsync(ct);
        return await connection.ScalarAsync<long>("SELECT version FROM year_versions WHERE year = 0", ct);
    }
}
