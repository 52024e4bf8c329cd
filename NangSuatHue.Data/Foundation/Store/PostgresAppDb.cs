using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The registry in a PostgreSQL database.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    /// <summary>Options for a connection string.</summary>
    public static DbContextOptions<PostgresAppDb> Options(string connectionString, FeatureSet? features = null) =>
        new DbContextOptionsBuilder<PostgresAppDb>()
            .UseNpgsql(connectionString)
            .AddInterceptors(PostgresTexts.Instance)
            .With(features ?? FeatureSet.Product)
            .Options;

    private sealed class DesignTime : IDesignTimeDbContextFactory<PostgresAppDb>
    {
        public PostgresAppDb CreateDbContext(string[] args) => new(Options("Host=localhost;Database=design"));
    }
}
