using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>Reads the history of one year's figures. Pure.</summary>
public static class FiguresHistory
{
    /// <summary>The status that a change led to; null where it changed none.</summary>
    public static DataStatus? StatusAfter(Change change) =>
        Values(change.After).TryGetValue(FiguresMove.Column, out var text) && int.TryParse(text, out var status) && Enum.IsDefined((DataStatus)status)
            ? (DataStatus)status
            : null;

    /// <summary>
    /// What changed since the figures were last sent back, from the changes in order of time: the value that stood then and the one that stands now; what was
    /// changed and changed back is left out.
    /// </summary>
    public static IReadOnlyList<FigureChange> SinceReturn(IReadOnlyList<Change> changes)
    {
        var from = -1;
        for (var i = 0; i < changes.Count; i++)
        {
            from = StatusAfter(changes[i]) == DataStatus.Returned ? i : from;
        }

        var net = new Dictionary<string, (string? Before, string? After)>(StringComparer.Ordinal);
        foreach (var change in from < 0 ? [] : changes.Skip(from + 1))
        {
            var (before, after) = (Values(change.Before), Values(change.After));
            foreach (var (column, value) in after.Where(a => a.Key != FiguresMove.Column && !EnterpriseFields.Derived.Contains(a.Key)))
            {
                net[column] = (net.TryGetValue(column, out var known) ? known.Before : before.GetValueOrDefault(column), value);
            }
        }

        return net.Where(n => n.Value.Before != n.Value.After).Select(n => new FigureChange(n.Key, n.Value.Before, n.Value.After)).ToList();
    }

    private static Dictionary<string, string?> Values(string? json)
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
