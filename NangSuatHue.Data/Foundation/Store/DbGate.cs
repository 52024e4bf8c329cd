using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using Npgsql;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Where the registry is: its database and its one folder for files. Opens plain connections for the bulk paths.</summary>
public sealed class DbGate
{
    /// <summary>For a provider; without a connection string, SQLite keeps <c>registry.db</c> in the data directory.</summary>
    public DbGate(
        string dataDirectory,
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        string? connectionString = null,
        FeatureSet? features = null
    )
    {
        Features = features ?? FeatureSet.Product;
        DataDirectory = Path.GetFullPath(dataDirectory);
        Provider = provider;
        ConnectionString =
            connectionString ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataDirectory, "registry.db") }.ToString();
    }

    /// <summary>The newest migration, by name: asking the assembly would load the object mapper, which a command does without.</summary>
    public const string LatestMigration = "20261201000500_CaseworkAndMistakes";

    /// <summary>The features that run on it.</summary>
    public FeatureSet Features { get; }

    /// <summary>The folder of database, files and keys.</summary>
    public string DataDirectory { get; }

    /// <summary>Which database.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Uploaded files, by hash.</summary>
    public string FilesDirectory => Path.Combine(DataDirectory, "files");

    /// <summary>Files that may be deleted whenever nothing runs.</summary>
    public string TemporaryDirectory => Path.Combine(DataDirectory, "tmp");

    /// <summary>A factory of contexts for the same database.</summary>
    public DbFactory Factory() => new(Provider, ConnectionString, Features);

    /// <summary>Opens a plain connection with the same settings as the context's.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (Provider == DatabaseProvider.Postgres)
        {
            var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync(ct);
            return connection;
        }

        SqliteLibrary.Prepare();
        // Bulk connections are not pooled: their temporary tables go with them.
        var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        await sqlite.OpenAsync(ct);
        await sqlite.ExecuteAsync(SqlitePragmas.Sql(sqlite), ct);
        return sqlite;
    }

    /// <summary>
    /// Opens a connection for questions of many small parts. PostgreSQL takes their sum for a long one and compiles it, which costs more (2 s) than
    /// the answer (0.1 s).
    /// </summary>
    public async Task<DbConnection> OpenForPartsAsync(CancellationToken ct)
    {
        var connection = await OpenAsync(ct);
        if (Provider == DatabaseProvider.Postgres)
        {
            await connection.ExecuteAsync("SET jit = off", ct);
        }

        return connection;
    }

    /// <summary>Makes the folder where there is none, for its owner alone: database, mails and keys are nobody else's to read.</summary>
    public void MakeDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(DataDirectory);
        }
        else
        {
            Directory.CreateDirectory(DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Creates or upgrades the schema. Safe to repeat.</summary>
    /// <exception cref="ForeignSchemaException">The schema is of a version that this program does not know.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        MakeDirectory();
        await using var db = Factory().CreateDbContext();
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).Order().LastOrDefault() is { } unknown)
        {
            throw new ForeignSchemaException(unknown);
        }

        if (Provider == DatabaseProvider.Sqlite)
        {
            await db.Database.OpenConnectionAsync(ct);
            // The page size counts only for a file that is made now: fewer, larger pages for the wide rows of a survey.
            await db.Database.ExecuteSqlRawAsync("PRAGMA page_size=8192; PRAGMA journal_mode=WAL", ct);
            // A process killed while migrating leaves the lock row behind; a data directory has one migrating process at a time.
            if (await db.Database.GetDbConnection().ScalarAsync<long>("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", ct) > 0)
            {
                await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
            }
        }

        await db.Database.MigrateAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var step in db.Features.Of<SaveStep>())
        {
            await step.UpgradeAsync(db.Database.GetDbConnection(), ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Whether the schema is the one that this version of the program wants. A database in trouble throws: it is not an old one.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken ct)
    {
        if (Provider == DatabaseProvider.Sqlite && !File.Exists(new SqliteConnectionStringBuilder(ConnectionString).DataSource))
        {
            return false;
        }

        try
        {
            await using var connection = await OpenAsync(ct);
            var applied = await connection.ScalarAsync<string>("SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", ct);
            return applied == LatestMigration;
        }
        catch (DbException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            return false;
        }
    }
}
