using System.Data.Common;
using System.Text.Json;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Remembers which field each header of a shape was given, once a person corrected the guess, and what else was said of such files.</summary>
internal static class MappingMemories
{
    public static async Task<RecalledMapping?> RecallAsync(DbConnection connection, string kind, string shape, CancellationToken ct)
    {
        var json = await connection.ScalarAsync<string>("SELECT mapping FROM mapping_memories WHERE kind = @p0 AND shape = @p1", ct, kind, shape);
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("columns", out _)
            ? document.Deserialize<RecalledMapping>(JsonSerializerOptions.Web)
            : new RecalledMapping { Columns = document.Deserialize<Dictionary<int, string>>() ?? [] };
    }

    /// <summary>Keeps the mapping where a person said something about it; guesses need no memory.</summary>
    public static async Task RememberAsync(
        DbConnection connection,
        ImportKind kind,
        string shape,
        IReadOnlyList<MappedColumn> columns,
        ImportSettings settings,
        DateTime now,
        CancellationToken ct
    )
    {
        if (columns.All(c => c.Match != "map") && settings.Wide is null && settings.LeaveOut.Count == 0)
        {
            return;
        }

        var mapping = new RecalledMapping
        {
            // What is guessed from the year in a header is guessed again; only what a person said has to be kept.
            Columns = columns
                .Where(c => c.Year == 0 || c.Match == "map")
                .ToDictionary(c => c.Position, c => c.Field < 0 ? "" : kind.Fields[c.Field].Name),
            Wide = settings.Wide,
            LeaveOut = settings.LeaveOut,
        };
        await connection.ExecuteAsync(
            """
            INSERT INTO mapping_memories (kind, shape, mapping, used_at) VALUES (@p0, @p1, @p2, @p3)
            ON CONFLICT (kind, shape) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
            """,
            ct,
            kind.Name,
            shape,
            JsonSerializer.Serialize(mapping, JsonSerializerOptions.Web),
            now
        );
    }
}
