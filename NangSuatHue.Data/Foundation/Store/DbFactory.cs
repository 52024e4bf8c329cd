using Microsoft.EntityFrameworkCore;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Makes contexts of the chosen provider.</summary>
public sealed class DbFactory : IDbContextFactory<AppDb>
{
    private readonly Func<AppDb> make;

    /// <summary>For a provider and its connection string.</summary>
    public DbFactory(DatabaseProvider provider, string connectionString)
    {
        Provider = provider;
        if (provider == DatabaseProvider.Sqlite)
        {
            SqliteLibrary.Prepare();
            var options = SqliteAppDb.Options(connectionString);
            make = () => new SqliteAppDb(options);
        }
        else
        {
            var options = PostgresAppDb.Options(connectionString);
            make = () => new PostgresAppDb(options);
        }
    }

    /// <summary>The provider.</summary>
    public DatabaseProvider Provider { get; }

    /// <inheritdoc />
    public AppDb CreateDbContext() => make();
}
