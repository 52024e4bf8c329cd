using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>Applied systems, tools and technologies by year, group, section and commune.</summary>
internal sealed class AdoptionCounter() : RecordCounter(AdoptionKind.Kind)
{
    /// <summary>Adoptions that count as applied: applying or certified.</summary>
    private static readonly string Applied =
        $"a.archived = @p0 AND a.status IN ({AdoptionStatus.Applying:D}, {AdoptionStatus.Certified:D}) AND e.status <> {EnterpriseStatus.Archived:D}";

    /// <inheritdoc />
    public override bool IsKept => true;

    /// <inheritdoc />
    public override async Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    )
    {
        var tallies = new Dictionary<string, IReadOnlyList<Tally>>();
        const string Joined =
            "FROM adoptions a JOIN enterprises e ON e.id = a.enterprise_id LEFT JOIN catalogue_items c ON c.id = a.catalogue_item_id";
        tallies["years"] = await TallyAsync(
            connection,
            $"SELECT a.year, coalesce(c.\"group\", ''), count(DISTINCT a.enterprise_id) {Joined} WHERE {Applied} GROUP BY 1, 2 ORDER BY 1, 2",
            ct,
            false
        );
        // A year that has hardly begun says nothing of how things stand.
        var year = tallies["years"]
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
            $"SELECT e.vsic_edition, coalesce(e.section, ''), count(DISTINCT a.enterprise_id) {Joined} WHERE {Applied} "
                + "AND a.year = @p1 GROUP BY 1, 2 ORDER BY 3 DESC",
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
        return (tallies, year);
    }
}
