using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Whole rows as they stand, to be put back exactly: each value with its kind.</summary>
internal static class RowImages
{
    /// <summary>Reads rows whole.</summary>
    public static async Task<List<Dictionary<string, object?>>> ReadAsync(
        DbConnection connection,
        string table,
        string where,
        CancellationToken ct,
        params object?[] args
    )
    {
        var rows = new List<Dictionary<string, object?>>();
        await foreach (var r in connection.RowsAsync($"SELECT * FROM {table} WHERE {where} ORDER BY id", ct, args))
        {
            rows.Add(Enumerable.Range(0, r.FieldCount).ToDictionary(r.GetName, i => r.IsDBNull(i) ? null : r.GetValue(i), StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>The identity of a row.</summary>
    public static int Id(IReadOnlyDictionary<string, object?> row) => Convert.ToInt32(row["id"], CultureInfo.InvariantCulture);

    /// <summary>Puts a row back as it was, whether it still stands or not.</summary>
    public static async Task RestoreAsync(DbConnection connection, string table, IReadOnlyDictionary<string, object?> row, CancellationToken ct)
    {
        var columns = row.Keys.Where(c => c != "id").ToList();
        var args = new List<object?> { row["id"] };
        args.AddRange(columns.Select(c => row[c]));
        var set = string.Join(", ", columns.Select((c, i) => $"\"{c}\" = @p{(i + 1).ToString(CultureInfo.InvariantCulture)}"));
        if (await connection.ExecuteAsync($"UPDATE {table} SET {set} WHERE id = @p0", ct, [.. args]) == 0)
        {
            await connection.ExecuteAsync(
                $"INSERT INTO {table} (id, {string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES "
                    + $"({string.Join(", ", args.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture)))})",
                ct,
                [.. args]
            );
        }
    }

    /// <summary>Whether two rows hold the same values; of one column it is not asked.</summary>
    public static bool Same(IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b, string but) =>
        a.Keys.Where(c => c != but).All(c => (Tagged(a[c]) ?? []).SequenceEqual(Tagged(b[c]) ?? [], StringComparer.Ordinal));

    /// <summary>Rows by table as JSON.</summary>
    public static string Write(IReadOnlyDictionary<string, List<Dictionary<string, object?>>> tables) =>
        JsonSerializer.Serialize(tables.ToDictionary(t => t.Key, t => t.Value.Select(r => r.ToDictionary(c => c.Key, c => Tagged(c.Value)))));

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static Dictionary<string, List<Dictionary<string, object?>>> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document
            .RootElement.EnumerateObject()
            .ToDictionary(
                t => t.Name,
                t =>
                    t.Value.EnumerateArray()
                        .Select(r => r.EnumerateObject().ToDictionary(c => c.Name, c => Plain(c.Value), StringComparer.Ordinal))
                        .ToList(),
                StringComparer.Ordinal
            );
    }

    private static string?[]? Tagged(object? value) =>
        value switch
        {
            null => null,
            byte[] b => ["x", Convert.ToBase64String(b)],
            bool b => ["b", b ? "1" : "0"],
            int or long => ["i", Convert.ToString(value, CultureInfo.InvariantCulture)],
            double d => ["r", d.ToString("R", CultureInfo.InvariantCulture)],
            DateTime t => ["t", t.ToString("O", CultureInfo.InvariantCulture)],
            DateTimeOffset t => ["t", t.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)],
            DateOnly d => ["d", d.ToString("O", CultureInfo.InvariantCulture)],
            _ => ["s", Convert.ToString(value, CultureInfo.InvariantCulture)],
        };

    private static object? Plain(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value[1].GetString()!;
        return value[0].GetString() switch
        {
            "x" => Convert.FromBase64String(text),
            "b" => text == "1",
            "i" => long.Parse(text, CultureInfo.InvariantCulture),
            "r" => double.Parse(text, CultureInfo.InvariantCulture),
            "t" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "d" => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
            _ => text,
        };
    }
}
