using System.Data.Common;
using System.Text.Json;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Remembers which field each header of a shape was given, once a person corrected the guess.</summary>
internal static class MappingMemories
{
    public static async Task<IReadOnlyDictionary<int, string>?> RecallAsync(DbConnection connection, string kind, string shape, CancellationToken ct)
    {
        var json = await connection.ScalarAsync<string>("SELECT mapping FROM mapping_memories WHERE kind = @p0 AND shape = @p1", ct, kind, shape);
        return json is null ? null : JsonSerializer.Deserialize<Dictionary<int, string>>(json);
    }

    /// <summary>Keeps the mapping where a person said something about it; guesses need no memory.</summary>
    public static async Task RememberAsync(
        DbConnection connection,
        string kindName,
        string shape,
        IReadOnlyList<MappedColumn> columns,
        ImportKind kind,
        DateTime now,
        CancellationToken ct
    )
    {
        if (columns.All(c => c.Match != "map"))
        {
            return;
        }

        var mapping = JsonSerializer.Serialize(columns.ToDictionary(c => c.Position, c => c.Field < 0 ? "" : kind.Fields[c.Field].Name));
        await connection.ExecuteAsync(
            """
            INSERT INTO mapping_memories (kind, shape, mapping, used_at) VALUES (@p0, @p1, @p2, @p3)
            ON CONFLICT (kind, shape) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
            """,
            ct,
            kindName,
            shape,
            mapping,
            now
        );
    }
}
