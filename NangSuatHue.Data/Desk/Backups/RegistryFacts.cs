using System.Data.Common;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>Counts a database for a manifest.</summary>
internal static class RegistryFacts
{
    private static readonly string[] Data = ["changes", "enterprises", "year_figures", "import_batches", "asp_net_users"];

    /// <summary>Everything but the hashes, as the connection's transaction sees it.</summary>
    public static async Task<BackupManifest> ReadAsync(DbConnection connection, DatabaseProvider provider, DateTimeOffset now, CancellationToken ct)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(connection, provider, ct))
        {
            rows[table] = await connection.ScalarAsync<long>($"SELECT count(*) FROM \"{table}\"", ct);
        }

        return new BackupManifest
        {
            Provider = provider,
            CreatedAt = now,
            Rows = rows,
            Migration = rows.ContainsKey("__EFMigrationsHistory")
                ? await connection.ScalarAsync<string>("SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", ct) ?? ""
                : "",
            Changes = rows.GetValueOrDefault("changes"),
            LastChange = rows.ContainsKey("changes") ? await connection.ScalarAsync<long>("SELECT max(id) FROM changes", ct) : 0,
        };
    }

    /// <summary>Whether a person would miss anything in it: accounts, enterprises, imports, history.</summary>
    public static bool HoldsData(BackupManifest facts) => Data.Any(t => facts.Rows.GetValueOrDefault(t) > 0);

    private static async Task<List<string>> TablesAsync(DbConnection connection, DatabaseProvider provider, CancellationToken ct)
    {
        var tables = new List<string>();
        await foreach (
            var row in connection.RowsAsync(
                provider == DatabaseProvider.Sqlite
                    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'enterprise_fts%'"
                    : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
                ct
            )
        )
        {
            tables.Add(row.GetString(0));
        }

        return tables;
    }
}
