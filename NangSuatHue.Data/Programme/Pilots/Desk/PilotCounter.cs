using System.Data.Common;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>Pilot projects by stage and by section.</summary>
internal sealed class PilotCounter() : RecordCounter(PilotKind.Kind)
{
    /// <inheritdoc />
    public override async Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    )
    {
        var tallies = new Dictionary<string, IReadOnlyList<Tally>>();
        tallies["stages"] = await TallyAsync(
            connection,
            "SELECT stage, '', count(*) FROM pilot_projects WHERE archived = @p0 GROUP BY 1 ORDER BY 1",
            ct,
            false
        );
        tallies["sections"] = await TallyAsync(
            connection,
            "SELECT e.vsic_edition, coalesce(e.section, ''), count(*) FROM pilot_projects p JOIN enterprises e ON e.id = "
                + "p.enterprise_id WHERE p.archived = @p0 GROUP BY 1, 2 ORDER BY 3 DESC",
            ct,
            false
        );
        return (tallies, null);
    }
}
