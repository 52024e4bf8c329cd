using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Makes contexts of the chosen provider.</summary>
public sealed class DbFactory : IDbContextFactory<AppDb>
{
    private readonly Func<AppDb> make;

    /// <summary>For a provider, its connection string and the features whose tables it has; those of the product where none are given.</summary>
    public DbFactory(DatabaseProvider provider, string connectionString, FeatureSet? features = null)
    {
        Provider = provider;
        if (provider == DatabaseProvider.Sqlite)
        {
            SqliteLibrary.Prepare();
            var options = SqliteAppDb.Options(connectionString, features);
            make = () => new SqliteAppDb(options);
        }
        else
        {
            var options = PostgresAppDb.Options(connectionString, features);
            make = () => new PostgresAppDb(options);
        }
    }

    /// <summary>The provider.</summary>
    public DatabaseProvider Provider { get; }

    /// <inheritdoc />
    public AppDb CreateDbContext() => make();
}
