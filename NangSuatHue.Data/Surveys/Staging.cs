using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace NangSuatHue.Data.Surveys;

/// <summary>The type of a staging column.</summary>
internal enum StageType
{
    Text,
    Whole,
    Big,
    Real,
    Day,
    Bytes,
}

/// <summary>A column of a staging table.</summary>
internal sealed record StageColumn(string Name, StageType Type);

/// <summary>Writes rows into a temporary table as fast as the database takes them.</summary>
internal abstract class Staging : IDisposable
{
    /// <summary>Makes the temporary table and a writer for it. The first column is the key.</summary>
    public static async Task<Staging> CreateAsync(DbConnection connection, string table, IReadOnlyList<StageColumn> columns, CancellationToken ct)
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

/// <summary>One prepared statement of SQLite's own interface: the driver's parameters cost more than the insert.</summary>
internal sealed class SqliteStaging : Staging
{
    private readonly sqlite3 db;
    private readonly sqlite3_stmt statement;
    private readonly byte[] utf8 = new byte[16384];
    private readonly Cell[] bound;

    public SqliteStaging(SqliteConnection connection, string table, IReadOnlyList<StageColumn> columns)
    {
        bound = new Cell[columns.Count];
        db = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(db, $"INSERT INTO temp_{table} VALUES ({string.Join(",", columns.Select(_ => "?"))})", out statement));
    }

    public override void Write(ReadOnlySpan<Cell> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            // A binding stays until it is replaced: what the row above had is not bound again.
            ref readonly var cell = ref cells[i];
            if (cell.IsSame(bound[i]))
            {
                continue;
            }

            bound[i] = cell;
            var rc = cell.Kind switch
            {
                CellKind.Text => BindText(i + 1, cell.TextValue!),
                CellKind.Whole => raw.sqlite3_bind_int64(statement, i + 1, cell.WholeValue),
                CellKind.Real => raw.sqlite3_bind_double(statement, i + 1, cell.RealValue),
                CellKind.Day => BindDay(i + 1, cell.DayValue),
                CellKind.Bytes => raw.sqlite3_bind_blob(statement, i + 1, cell.BytesValue),
                _ => raw.sqlite3_bind_null(statement, i + 1),
            };
            Check(rc);
        }

        var step = raw.sqlite3_step(statement);
        if (step != raw.SQLITE_DONE)
        {
            Check(step);
        }

        Check(raw.sqlite3_reset(statement));
    }

    public override void Pause() { }

    public override void Dispose() => statement.Dispose();

    private int BindText(int index, string text)
    {
        if (text.Length * 3 > utf8.Length)
        {
            return raw.sqlite3_bind_text(statement, index, text);
        }

        var n = Encoding.UTF8.GetBytes(text, utf8);
        return raw.sqlite3_bind_text(statement, index, utf8.AsSpan(0, n));
    }

    private int BindDay(int index, DateOnly day)
    {
        _ = day.TryFormat(utf8, out var n, "O", System.Globalization.CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, index, utf8.AsSpan(0, n));
    }

    private void Check(int rc)
    {
        if (rc != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(db).utf8_to_string(), rc);
        }
    }
}

/// <summary>Binary COPY. The connection copies into one table at a time.</summary>
internal sealed class PostgresStaging(NpgsqlConnection connection, string table, IReadOnlyList<StageColumn> columns) : Staging
{
    private readonly string copy = $"COPY temp_{table} ({string.Join(",", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)";
    private NpgsqlBinaryImporter? importer;

    public override void Write(ReadOnlySpan<Cell> cells)
    {
        importer ??= connection.BeginBinaryImport(copy);
        importer.StartRow();
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            switch (cell.Kind)
            {
                case CellKind.Text:
                    importer.Write(cell.TextValue!.Replace("\0", "", StringComparison.Ordinal), NpgsqlDbType.Text);
                    break;
                case CellKind.Whole when columns[i].Type == StageType.Whole:
                    importer.Write((int)cell.WholeValue, NpgsqlDbType.Integer);
                    break;
                case CellKind.Whole:
                    importer.Write(cell.WholeValue, NpgsqlDbType.Bigint);
                    break;
                case CellKind.Real:
                    importer.Write(cell.RealValue, NpgsqlDbType.Double);
                    break;
                case CellKind.Day:
                    importer.Write(cell.DayValue, NpgsqlDbType.Date);
                    break;
                case CellKind.Bytes:
                    importer.Write(cell.BytesValue, NpgsqlDbType.Bytea);
                    break;
                default:
                    importer.WriteNull();
                    break;
            }
        }
    }

    public override void Pause()
    {
        importer?.Complete();
        importer?.Dispose();
        importer = null;
    }

    public override void Dispose() => importer?.Dispose();
}
