using System.Text;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Exchange.Reading;
using SQLitePCL;

namespace NangSuatHue.Data.Exchange.Staging;

/// <summary>One prepared statement of SQLite's own interface: the driver's parameters cost more than the insert.</summary>
internal sealed class SqliteStaging : StagingTable
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
