using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>What the two databases write differently. Everything else is plain SQL that both read.</summary>
public abstract class Dialect
{
    private static readonly Dialect Sqlite = new SqliteDialect();

    private static readonly Dialect Postgres = new PostgresDialect();

    /// <summary>Begins a reading of one moment: what others write meanwhile is not seen.</summary>
    public abstract string BeginSnapshot { get; }

    /// <summary>
    /// Begins an insert that ends the whole transaction where it is refused, so that the database need not keep what single statements changed.
    /// </summary>
    public abstract string InsertOrEnd { get; }

    /// <summary>Says behind a table that it is read as a whole.</summary>
    public abstract string NotIndexed { get; }

    /// <summary>Statement that lets references be checked no more on this connection; null where there is none.</summary>
    public abstract string? ReferencesOff { get; }

    /// <summary>Rows that are staged together: PostgreSQL copies into one table at a time, so larger batches mean fewer turns.</summary>
    public abstract int StagedRows { get; }

    /// <summary>The dialect of a connection.</summary>
    public static Dialect Of(DbConnection connection) => connection is SqliteConnection ? Sqlite : Postgres;

    /// <summary>The dialect of a database.</summary>
    public static Dialect Of(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? Sqlite : Postgres;

    /// <summary>Says behind a table through which index it is read, where the database can be told.</summary>
    public abstract string Through(string index);

    /// <summary>A text <c>yyyy-MM-dd</c>, or a parameter with one, as a day.</summary>
    public abstract string Day(string text);

    /// <summary>The beginning of the day that a text <c>yyyy-MM-dd</c> gives, UTC.</summary>
    public abstract string Midnight(string text);

    /// <summary>An expression as a point in time: SQLite keeps times as texts, which a cast would cut to their first number.</summary>
    public abstract string Instant(string expression);

    /// <summary>A day, kept as text, as a parameter.</summary>
    public abstract object? DayArgument(string? text);

    /// <summary>The elements of a list in a JSON document, each as <c>value</c>; stands in a list of tables.</summary>
    public abstract string JsonEach(string document, string list);

    /// <summary>A field of a JSON value, as text.</summary>
    public abstract string JsonText(string value, string field);

    private sealed class SqliteDialect : Dialect
    {
        public override string BeginSnapshot => "BEGIN";

        public override string InsertOrEnd => "INSERT OR ROLLBACK INTO";

        public override string NotIndexed => "NOT INDEXED";

        public override string ReferencesOff => "PRAGMA foreign_keys=OFF";

        public override int StagedRows => 512;

        public override string Through(string index) => $"INDEXED BY \"{index}\"";

        public override string Day(string text) => text;

        public override string Midnight(string text) => $"({text} || ' 00:00:00')";

        public override string Instant(string expression) => expression;

        public override object? DayArgument(string? text) => text;

        public override string JsonEach(string document, string list) => $"json_each({document}, '$.{list}')";

        public override string JsonText(string value, string field) => $"json_extract({value}, '$.{field}')";
    }

    private sealed class PostgresDialect : Dialect
    {
        public override string BeginSnapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

        public override string InsertOrEnd => "INSERT INTO";

        public override string NotIndexed => "";

        public override string? ReferencesOff => null;

        public override int StagedRows => 4096;

        public override string Through(string index) => "";

        public override string Day(string text) => $"CAST({text} AS date)";

        public override string Midnight(string text) => $"CAST({text} || ' 00:00:00+00' AS timestamptz)";

        public override string Instant(string expression) => $"CAST({expression} AS timestamptz)";

        public override object? DayArgument(string? text) =>
            text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public override string JsonEach(string document, string list) => $"json_array_elements({document}::json -> '{list}')";

        public override string JsonText(string value, string field) => $"({value} ->> '{field}')";
    }
}
