using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The registry in an embedded SQLite file.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    /// <summary>Options for a file.</summary>
    public static DbContextOptions<SqliteAppDb> Options(string connectionString) =>
        new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance).Options;

    private sealed class DesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
    {
        public SqliteAppDb CreateDbContext(string[] args) => new(Options("Data Source=design.db"));
    }
}
