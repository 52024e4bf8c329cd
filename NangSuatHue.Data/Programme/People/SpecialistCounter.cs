using System.Data.Common;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Programme.Training;

namespace NangSuatHue.Data.Programme.People;

/// <summary>Certificates by year, their holders, and enterprises by holders.</summary>
internal sealed class SpecialistCounter() : RecordCounter(SpecialistKind.Kind)
{
    /// <inheritdoc />
    public override async Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    )
    {
        var tallies = new Dictionary<string, IReadOnlyList<Tally>>();
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
            $"""
            SELECT CASE WHEN n >= 3 THEN '3' ELSE CAST(n AS text) END, '', count(*) FROM (SELECT enterprise_id, count(*) AS n FROM specialist_certificates
              WHERE archived = @p0 AND enterprise_id IS NOT NULL AND status = {CertificateStatus.Valid:D} AND (expires IS NULL OR expires >= @p1)
                  GROUP BY enterprise_id) AS q GROUP BY 1 ORDER BY 1
            """,
            ct,
            false,
            today
        );
        return (tallies, null);
    }
}
