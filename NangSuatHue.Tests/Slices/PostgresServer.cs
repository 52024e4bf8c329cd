using NangSuatHue.Benchmarks;

namespace NangSuatHue.Tests.Slices;

/// <summary>The PostgreSQL server of the tests, stopped with the process.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>A connection string without a database.</summary>
    public static string ConnectionString => Started.Value;

    private static string Start()
    {
        var cluster = new PostgresCluster("-c fsync=off -c full_page_writes=off -c max_connections=200");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster.ConnectionString + ";Pooling=true;Maximum Pool Size=20";
    }
}
