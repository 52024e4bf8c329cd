using System.Text.Json;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>Values by column as the history keeps them.</summary>
internal static class LedgerJson
{
    /// <summary>Values by column, with their types.</summary>
    internal static Dictionary<string, object?> Values(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document
            .RootElement.EnumerateObject()
            .ToDictionary(
                p => p.Name,
                p =>
                    (object?)(
                        p.Value.ValueKind switch
                        {
                            JsonValueKind.Null => null,
                            JsonValueKind.Number => p.Value.TryGetInt64(out var whole) ? whole : p.Value.GetDouble(),
                            JsonValueKind.True => true,
                            JsonValueKind.False => false,
                            _ => p.Value.GetString(),
                        }
                    ),
                StringComparer.Ordinal
            );
    }

    /// <summary>Each changed column with its value before and after, as texts; some columns left out.</summary>
    public static List<(string Column, string? Before, string? After)> Pairs(
        string? before,
        string? after,
        params IReadOnlyCollection<string> without
    )
    {
        var old = Texts(before);
        return Texts(after).Where(v => !without.Contains(v.Key)).Select(v => (v.Key, old.GetValueOrDefault(v.Key), v.Value)).ToList();
    }

    private static Dictionary<string, string?> Texts(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document
            .RootElement.EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.Null ? null : p.Value.ToString(), StringComparer.Ordinal);
    }
}
