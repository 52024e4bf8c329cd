using System.Text.Json;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>What a backup holds, written beside it in the same file and compared with it before anything is called a backup or restored.</summary>
public sealed record BackupManifest
{
    /// <summary>The entry that holds the manifest.</summary>
    public const string Entry = "manifest.json";

    /// <summary>The form of the file.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The database it came from: a backup goes back into the same kind.</summary>
    public required DatabaseProvider Provider { get; init; }

    /// <summary>The newest migration of the schema.</summary>
    public required string Migration { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rows of every table.</summary>
    public required SortedDictionary<string, long> Rows { get; init; }

    /// <summary>How many changes the history holds.</summary>
    public required long Changes { get; init; }

    /// <summary>The greatest id of the history.</summary>
    public required long LastChange { get; init; }

    /// <summary>Lower-case SHA-256 of every other entry.</summary>
    public SortedDictionary<string, string> Sha256 { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The entry that holds the database.</summary>
    public static string DatabaseEntry(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? "registry.db" : "registry.dump";

    internal static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>Whether both speak of the same rows, schema and history.</summary>
    internal bool SameRegistry(BackupManifest other) =>
        (Provider, Migration, Changes, LastChange) == (other.Provider, other.Migration, other.Changes, other.LastChange)
        && Rows.Count == other.Rows.Count
        && Rows.All(r => other.Rows.TryGetValue(r.Key, out var n) && n == r.Value);
}
