using System.Data.Common;
using NangSuatHue.Data.Exchange.Counts;

namespace NangSuatHue.Tests.Sample;

/// <summary>Workshops by state.</summary>
internal sealed class WorkshopCounter() : RecordCounter(WorkshopKind.Kind)
{
    /// <inheritdoc />
    public override async Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    ) =>
        (
            new()
            {
                ["states"] = await TallyAsync(
                    connection,
                    "SELECT state, '', count(*) FROM sample_workshops WHERE archived = @p0 GROUP BY 1",
                    ct,
                    false
                ),
            },
            null
        );
}
