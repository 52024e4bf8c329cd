using System.Data.Common;
using NangSuatHue.Data.Exchange.Counts;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Observations by indicator and by status.</summary>
internal sealed class CitySeriesCounter() : RecordCounter(CitySeriesKind.Kind)
{
    /// <inheritdoc />
    public override async Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    )
    {
        var tallies = new Dictionary<string, IReadOnlyList<Tally>>();
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
        return (tallies, null);
    }
}
