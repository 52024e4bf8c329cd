using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Benchmarks;

/// <summary>A registry of generated survey rows, imported by the program itself, on SQLite or on a PostgreSQL cluster of its own; gone when disposed.</summary>
internal sealed class BenchRegistry : IDisposable
{
    private readonly string work = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
    private readonly PostgresCluster? cluster;

    private BenchRegistry(bool postgres)
    {
        cluster = postgres ? new PostgresCluster("-c shared_buffers=1GB -c max_wal_size=8GB") : null;
        var folder = Path.Combine(work, "data");
        Gate = cluster is null ? new DbGate(folder) : new DbGate(folder, DatabaseProvider.Postgres, cluster.ConnectionString + ";Database=postgres");
    }

    /// <summary>Where it is.</summary>
    public DbGate Gate { get; }

    /// <summary>Generates, migrates and imports.</summary>
    public static async Task<BenchRegistry> CreateAsync(string executable, int rows, bool postgres)
    {
        var registry = new BenchRegistry(postgres);
        var file = Path.Combine(registry.work, "survey.csv");
        Generator.Write(file, rows);
        var environment = new Dictionary<string, string> { ["DataDirectory"] = registry.Gate.DataDirectory };
        if (postgres)
        {
            environment["Database__Provider"] = "postgres";
            environment["ConnectionStrings__Registry"] = registry.Gate.ConnectionString;
        }

        await Tools.TimeAsync(executable, ["migrate"], environment);
        await Tools.TimeAsync(executable, ["import", file], environment);
        File.Delete(file);
        return registry;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        cluster?.Dispose();
        Directory.Delete(work, true);
    }
}
