using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>
/// Which projects live by their steps here: a proposal was written, a step taken, a story agreed to, or they were begun here. Neither a file nor a
/// plain form changes
/// what was handed in, decided or agreed to.
/// </summary>
internal static class PilotHold
{
    /// <summary>Those of the given projects that do.</summary>
    public static async Task<IReadOnlySet<int>> OfAsync(DbConnection connection, IEnumerable<int> ids, CancellationToken ct)
    {
        var held = new HashSet<int>();
        foreach (var some in ids.Chunk(500))
        {
            await foreach (
                var id in connection.QueryAsync<int>(
                    $"""
                    SELECT p.id FROM pilot_projects p WHERE p.id IN ({string.Join(", ", some.Select(i => i.ToString(CultureInfo.InvariantCulture)))})
                    AND (p.proposal IS NOT NULL OR p.batch_id IS NULL OR p.story_consent_at IS NOT NULL OR EXISTS (SELECT 1 FROM pilot_events e
                        WHERE e.pilot_id = p.id))
                    """,
                    ct
                )
            )
            {
                held.Add(id);
            }
        }

        return held;
    }
}
