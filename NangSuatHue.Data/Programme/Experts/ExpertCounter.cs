using System.Data.Common;
using NangSuatHue.Data.Exchange.Counts;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>Experts by field and by section.</summary>
internal sealed class ExpertCounter() : RecordCounter(ExpertKind.Kind)
{
    /// <inheritdoc />
    public override async Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    )
    {
        var tallies = new Dictionary<string, IReadOnlyList<Tally>>();
        tallies["fields"] = await SplitAsync(connection, "SELECT fields FROM experts WHERE archived = @p0", ct);
        tallies["sectors"] = await SplitAsync(connection, "SELECT sectors FROM experts WHERE archived = @p0", ct);
        return (tallies, null);
    }
}
