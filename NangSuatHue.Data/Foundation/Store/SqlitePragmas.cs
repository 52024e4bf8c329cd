using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>
/// Settings of every SQLite connection: wait for another writer instead of failing, keep what was acknowledged through a power cut
/// (synchronous FULL in WAL), hold foreign keys. The journal mode is a property of the file and is set when it is made.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA temp_store=FILE; PRAGMA "
        + "temp.page_size=8192; PRAGMA temp.cache_size=-32768; PRAGMA temp.journal_mode=OFF;";

    public static readonly SqlitePragmas Instance = new();

    /// <summary>The settings; another writer is waited for as long as the connection string's <c>Default Timeout</c> says (30 seconds).</summary>
    public static string Sql(DbConnection connection) =>
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={((SqliteConnection)connection).DefaultTimeout * 1000}; {Settings}");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
