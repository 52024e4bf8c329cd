using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Reads and writes the records of any kind by plain SQL common to both databases. Names of tables and columns come from the kinds alone.</summary>
internal static class RecordSql
{
    /// <summary>Columns that every record has besides its fields.</summary>
    public const string Common =
        "t.id, t.version, t.archived, t.illustrative, t.created_at, t.created_by, t.changed_at, t.changed_by, t.batch_id, t.batch_row";

    public const int CommonCount = 10;

    /// <summary>The columns of a kind in order: fields, then what follows from them.</summary>
    public static IReadOnlyList<string> Columns(RecordKind kind) => [.. kind.Fields.Select(f => f.Column), .. kind.Derived];

    /// <summary>A value as it came from the database: text, long, double, day or null.</summary>
    public static object? Value(DbDataReader reader, int i, FieldType? type) =>
        reader.IsDBNull(i)
            ? null
            : reader.GetValue(i) switch
            {
                int v => (long)v,
                DateTime v => DateOnly.FromDateTime(v),
                string v when type == FieldType.Date => DateOnly.ParseExact(v.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                long v when type == FieldType.Quantity => (double)v,
                var v => v,
            };

    /// <summary>Values as they are compared: what two texts, numbers or days are the same by.</summary>
    public static bool Same(object? a, object? b) => Shown(a) == Shown(b);

    /// <summary>A value in history and reports.</summary>
    public static string? Shown(object? value) =>
        value switch
        {
            null => null,
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool b => b ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    /// <summary>The natural key of a record as one text.</summary>
    public static string KeyOf(RecordKind kind, IReadOnlyDictionary<string, object?> values) =>
        string.Join('\u001f', kind.Key.Select(c => Shown(values.GetValueOrDefault(c)) ?? ""));

    /// <summary>
    /// The values of parsed cells by column: blanks are absent, a clear word is null; what follows from a field comes with it. The enterprise's id is
    /// given by the caller.
    /// </summary>
    public static Dictionary<string, object?> FromCells(RecordKind kind, Cell[] cells, Func<string, long?> enterprise, Lookups lookups)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            var (field, cell) = (kind.Fields[i], cells[i]);
            if (cell.Kind == CellKind.Clear)
            {
                values[field.Column] = Blank(field);
            }
            else if (cell.HasValue)
            {
                values[field.Column] = field.Type == FieldType.Enterprise ? enterprise(cell.TextValue!) : cell.Boxed;
                foreach (
                    var (column, value) in field.Derives.Count > 0 && lookups.Of(field.Type) is { } lookup
                        ? lookup.Derive(field, cell.TextValue!)
                        : []
                )
                {
                    values[column] = value;
                }
            }
        }

        return values;
    }

    /// <summary>What a field without a value is stored as: most are null; choices and parts of a key that may be blank have a value for it.</summary>
    public static object? Blank(Field field) => field.Type == FieldType.Choice ? 0L : field.Blank;

    /// <summary>The texts that the title is made of.</summary>
    public static string TitleOf(RecordKind kind, IReadOnlyDictionary<string, object?> values) =>
        string.Join(' ', kind.Titles.Select(t => Shown(values.GetValueOrDefault(kind.Field(t).Column))).Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>Reads records by a condition on <c>t</c>, keyed by id, whole.</summary>
    public static async Task<List<StoredRecord>> ReadAsync(
        DbConnection connection,
        RecordKind kind,
        string where,
        CancellationToken ct,
        params object?[] args
    )
    {
        var columns = Columns(kind);
        var result = new List<StoredRecord>();
        await foreach (
            var r in connection.RowsAsync(
                $"SELECT t.id, t.version{string.Concat(columns.Select(c => ", t." + c))} FROM {kind.Table} t WHERE {where}",
                ct,
                args
            )
        )
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                values[columns[i]] = Value(r, i + 2, i < kind.Fields.Count ? kind.Fields[i].Type : null);
            }

            result.Add(new StoredRecord(r.GetInt32(0), r.GetInt32(1), values));
        }

        return result;
    }

    /// <summary>Inserts a record and gives its id. Absent values get what a blank is stored as.</summary>
    public static async Task<int> InsertAsync(
        DbConnection connection,
        RecordKind kind,
        IReadOnlyDictionary<string, object?> values,
        RecordStamp stamp,
        CancellationToken ct
    )
    {
        var columns = Columns(kind);
        var title = TitleOf(kind, values);
        var all = new List<(string Column, object? Value)>();
        for (var i = 0; i < columns.Count; i++)
        {
            all.Add(
                (
                    columns[i],
                    values.TryGetValue(columns[i], out var value) ? value
                    : i < kind.Fields.Count ? Blank(kind.Fields[i])
                    : null
                )
            );
        }

        all.AddRange([
            ("version", 1),
            ("archived", false),
            ("illustrative", stamp.Illustrative),
            ("created_at", stamp.At),
            ("created_by", stamp.Actor),
            ("changed_at", stamp.At),
            ("changed_by", stamp.Actor),
            ("batch_id", stamp.BatchId),
            ("batch_row", stamp.Row),
            ("search_key", SearchKey.Of(title)),
            ("sort_key", VnSort.Key(title)),
        ]);
        return await connection.ScalarAsync<int>(
            $"INSERT INTO {kind.Table} ({string.Join(", ", all.Select(a => a.Column))}) VALUES "
                + $"({string.Join(", ", all.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture)))}) RETURNING id",
            ct,
            [.. all.Select(a => a.Value)]
        );
    }

    /// <summary>Changes some values of a record whose other values are known, where its version is still the one seen; false where it is not.</summary>
    public static async Task<bool> UpdateAsync(
        DbConnection connection,
        RecordKind kind,
        StoredRecord stored,
        IReadOnlyList<(string Column, object? Value)> changes,
        RecordStamp stamp,
        CancellationToken ct
    )
    {
        var whole = new Dictionary<string, object?>(stored.Values, StringComparer.Ordinal);
        foreach (var (column, value) in changes)
        {
            whole[column] = value;
        }

        var title = TitleOf(kind, whole);
        var set = changes.Select((c, i) => $"{c.Column} = @p{(i + 6).ToString(CultureInfo.InvariantCulture)}");
        return await connection.ExecuteAsync(
                $"UPDATE {kind.Table} SET {string.Join(", ", set)}, version = version + 1, changed_at = @p2, changed_by = "
                    + "@p3, search_key = @p4, sort_key = @p5 WHERE id = @p0 AND version = @p1",
                ct,
                [stored.Id, stored.Version, stamp.At, stamp.Actor, SearchKey.Of(title), VnSort.Key(title), .. changes.Select(c => c.Value)]
            ) == 1;
    }

    /// <summary>Tells the registry's version, and the years whose charts count adoptions, that something changed.</summary>
    public static Task TouchYearsAsync(DbConnection connection, RecordKind kind, IEnumerable<object?> years, CancellationToken ct) =>
        YearVersions.RaiseAsync(connection, kind.CountsYears ? years.OfType<long>().Select(y => (int)y).ToHashSet() : [], ct);
}
