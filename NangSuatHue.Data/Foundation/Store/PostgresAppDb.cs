using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The registry in a PostgreSQL database.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    /// <summary>Options for a connection string.</summary>
    public static DbContextOptions<PostgresAppDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(connectionString).AddInterceptors(PostgresTexts.Instance).Options;

    private sealed class DesignTime : IDesignTimeDbContextFactory<PostgresAppDb>
    {
        public PostgresAppDb CreateDbContext(string[] args) => new(Options("Host=localhost;Database=design"));
    }
}
