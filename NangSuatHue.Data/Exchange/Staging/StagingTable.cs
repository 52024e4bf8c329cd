using System.Data.Common;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Exchange.Reading;
using Npgsql;

namespace NangSuatHue.Data.Exchange.Staging;

/// <summary>Writes rows into a temporary table as fast as the database takes them.</summary>
internal abstract class StagingTable : IDisposable
{
    /// <summary>Makes the temporary table and a writer for it. The first column is the key.</summary>
    public static async Task<StagingTable> CreateAsync(
        DbConnection connection,
        string table,
        IReadOnlyList<StageColumn> columns,
        CancellationToken ct
    )
    {
        var sqlite = connection is SqliteConnection;
        var definition = string.Join(", ", columns.Select((c, i) => $"{c.Name} {TypeName(c.Type, sqlite)}{(i == 0 ? " PRIMARY KEY" : "")}"));
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"DROP TABLE IF EXISTS temp_{table}; CREATE TEMP TABLE temp_{table} ({definition})";
            await command.ExecuteNonQueryAsync(ct);
        }

        return sqlite
            ? new SqliteStaging((SqliteConnection)connection, table, columns)
            : new PostgresStaging((NpgsqlConnection)connection, table, columns);
    }

    /// <summary>Writes a row.</summary>
    public abstract void Write(ReadOnlySpan<Cell> cells);

    /// <summary>Leaves the connection free for another table.</summary>
    public abstract void Pause();

    public abstract void Dispose();

    private static string TypeName(StageType type, bool sqlite) =>
        (type, sqlite) switch
        {
            (StageType.Text or StageType.Day, true) => "TEXT",
            (StageType.Real, true) => "REAL",
            (StageType.Bytes, true) => "BLOB",
            (StageType.Bytes, false) => "bytea",
            (_, true) => "INTEGER",
            (StageType.Text, false) => "text",
            (StageType.Day, false) => "date",
            (StageType.Real, false) => "double precision",
            (StageType.Whole, false) => "integer",
            (_, false) => "bigint",
        };
}
