using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The registry in an embedded SQLite file.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    /// <summary>Options for a file.</summary>
    public static DbContextOptions<SqliteAppDb> Options(string connectionString, FeatureSet? features = null) =>
        new DbContextOptionsBuilder<SqliteAppDb>()
            .UseSqlite(connectionString)
            .AddInterceptors(SqlitePragmas.Instance)
            .With(features ?? FeatureSet.Product)
            .Options;

    private sealed class DesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
    {
        public SqliteAppDb CreateDbContext(string[] args) => new(Options("Data Source=design.db"));
    }
}
