using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Registry.Adoptions;

namespace NangSuatHue.Data.Desk.Overview;

/// <summary>What the charts of one content draw: tallies by name. Internal: unsuppressed.</summary>
public sealed record ContentCounts
{
    /// <summary>The tallies by chart.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Tally>> Tallies { get; init; }

    /// <summary>The year of those that count one year; null where there is none.</summary>
    public int? Year { get; init; }

    /// <summary>Whether any record is illustrative.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The tallies of a chart.</summary>
    public IReadOnlyList<Tally> Of(string chart) => Tallies.GetValueOrDefault(chart) ?? [];
}

/// <summary>
/// Counts the records of a content for its charts. Those of adoptions, which may be millions, are kept until the registry's version says that
/// something changed; the rest are counted when asked.
/// </summary>
public sealed class GetContentCounts(DbGate gate, TimeProvider clock)
{
    /// <summary>Adoptions that count as applied: applying or certified.</summary>
    private const string Applied = "a.archived = @p0 AND a.status IN (1, 2) AND e.status <> 3";

    private readonly ConcurrentDictionary<string, (long Version, ContentCounts Counts)> kept = new();

    /// <summary>The counts of a kind. Forbidden unless the actor reads the whole of it: breakdowns stay with officers.</summary>
    public async Task<Outcome<ContentCounts>> RunAsync(Actor actor, RecordKind kind, CancellationToken ct = default)
    {
        if (RecordRights.Read(actor, kind) != RecordScope.All)
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var version = await connection.ScalarAsync<long>("SELECT version FROM year_versions WHERE year = 0", ct);
        if (kind == AdoptionKind.Kind && kept.TryGetValue(kind.Name, out var known) && known.Version == version)
        {
            return known.Counts;
        }

        var counts = await CountAsync(connection, kind, ct);
        kept[kind.Name] = (version, counts);
        return counts;
    }

    private async Task<ContentCounts> CountAsync(DbConnection connection, RecordKind kind, CancellationToken ct)
    {
        var tallies = new Dictionary<string, IReadOnlyList<Tally>>();
        int? year = null;
        switch (kind.Name)
        {
            case "adoptions":
                const string Joined =
                    "FROM adoptions a JOIN enterprises e ON e.id = a.enterprise_id LEFT JOIN catalogue_items c ON c.id = a.catalogue_item_id";
                tallies["years"] = await TallyAsync(
                    connection,
                    $"SELECT a.year, coalesce(c.\"group\", ''), count(DISTINCT a.enterprise_id) {Joined} WHERE {Applied} GROUP BY 1, 2 ORDER BY 1, 2",
                    ct,
                    false
                );
                // A year that has hardly begun says nothing of how things stand.
                year = tallies["years"]
                    .GroupBy(t => t.Key)
                    .Where(g => g.Sum(t => t.Count) >= tallies["years"].GroupBy(t => t.Key).Max(h => h.Sum(t => t.Count)) / 4)
                    .Select(g => (int?)int.Parse(g.Key, CultureInfo.InvariantCulture))
                    .Max();
                tallies["groups"] = tallies["years"]
                    .Where(t => t.Key == year?.ToString(CultureInfo.InvariantCulture))
                    .Select(t => new Tally(t.Part, "", t.Count))
                    .OrderByDescending(t => t.Count)
                    .ToList();
                tallies["sections"] = await TallyAsync(
                    connection,
                    $"SELECT e.vsic_edition, coalesce(e.section, ''), count(DISTINCT a.enterprise_id) {Joined} WHERE {Applied} AND a.year = @p1 GROUP BY 1, 2 ORDER BY 3 DESC",
                    ct,
                    false,
                    year
                );
                tallies["communes"] = await TallyAsync(
                    connection,
                    $"SELECT coalesce(e.commune_code, ''), '', count(DISTINCT a.enterprise_id) {Joined} WHERE {Applied} AND a.year = @p1 GROUP BY 1 ORDER BY 3 DESC",
                    ct,
                    false,
                    year
                );
                break;
            case "experts":
                tallies["fields"] = await SplitAsync(connection, "SELECT fields FROM experts WHERE archived = @p0", ct);
                tallies["sectors"] = await SplitAsync(connection, "SELECT sectors FROM experts WHERE archived = @p0", ct);
                break;
            case "specialists":
                tallies["years"] = await TallyAsync(
                    connection,
                    "SELECT substr(CAST(issued AS text), 1, 4), '', count(*) FROM specialist_certificates WHERE archived = @p0 GROUP BY 1 ORDER BY 1",
                    ct,
                    false
                );
                tallies["holders"] = [new Tally("", "", await FindPerson.HoldersAsync(connection, ct))];

                // Holders by enterprise, of certificates that stand today.
                tallies["enterprises"] = await TallyAsync(
                    connection,
                    """
                    SELECT CASE WHEN n >= 3 THEN '3' ELSE CAST(n AS text) END, '', count(*) FROM (SELECT enterprise_id, count(*) AS n FROM specialist_certificates
                      WHERE archived = @p0 AND enterprise_id IS NOT NULL AND status = 0 AND (expires IS NULL OR expires >= @p1) GROUP BY enterprise_id) AS q GROUP BY 1 ORDER BY 1
                    """,
                    ct,
                    false,
                    VietnamTime.Today(clock)
                );
                break;
            case "pilots":
                tallies["stages"] = await TallyAsync(
                    connection,
                    "SELECT stage, '', count(*) FROM pilot_projects WHERE archived = @p0 GROUP BY 1 ORDER BY 1",
                    ct,
                    false
                );
                tallies["sections"] = await TallyAsync(
                    connection,
                    "SELECT e.vsic_edition, coalesce(e.section, ''), count(*) FROM pilot_projects p JOIN enterprises e ON e.id = p.enterprise_id WHERE p.archived = @p0 GROUP BY 1, 2 ORDER BY 3 DESC",
                    ct,
                    false
                );
                break;
            default:
                tallies["indicators"] = await TallyAsync(
                    connection,
                    "SELECT indicator, '', count(*) FROM city_observations WHERE archived = @p0 GROUP BY 1 ORDER BY 3 DESC, 1",
                    ct,
                    false
                );
                tallies["statuses"] = await TallyAsync(
                    connection,
                    "SELECT estimate_status, verification, count(*) FROM city_observations WHERE archived = @p0 GROUP BY 1, 2 ORDER BY 1, 2",
                    ct,
                    false
                );
                break;
        }

        return new ContentCounts
        {
            Tallies = tallies,
            Year = year,
            Illustrative = await connection.ScalarAsync<int?>($"SELECT 1 FROM {kind.Table} WHERE illustrative = @p0 LIMIT 1", ct, true) is not null,
        };
    }

    private static async Task<IReadOnlyList<Tally>> TallyAsync(DbConnection connection, string sql, CancellationToken ct, params object?[] args)
    {
        var result = new List<Tally>();
        await foreach (var r in connection.QueryAsync(sql, ct, args))
        {
            result.Add(new Tally(Text(r, 0), Text(r, 1), Convert.ToInt32(r.GetValue(2), CultureInfo.InvariantCulture)));
        }

        return result;
    }

    /// <summary>Counts each code of a column that holds several.</summary>
    private static async Task<IReadOnlyList<Tally>> SplitAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var r in connection.QueryAsync(sql, ct, false))
        {
            foreach (var code in Text(r, 0).Split("; ", StringSplitOptions.RemoveEmptyEntries))
            {
                counts[code] = counts.GetValueOrDefault(code) + 1;
            }
        }

        return counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Tally(c.Key, "", c.Value)).ToList();
    }

    private static string Text(DbDataReader r, int i) => r.IsDBNull(i) ? "" : Convert.ToString(r.GetValue(i), CultureInfo.InvariantCulture)!;
}
