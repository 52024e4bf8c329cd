using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>The demonstration's first edition: figures of the survey's earlier years stand as verified, but for the
/// first enterprise, whose representative tries the application, and an edition is made of them.</summary>
internal sealed class DemoEdition : IDemoSeed
{
    private const int LastVerified = 2023;

    /// <inheritdoc />
    public int Position => 110;

    /// <inheritdoc />
    public async Task LoadAsync(DbGate gate, TimeProvider clock, string folder, CancellationToken ct)
    {
        await using var connection = await gate.OpenAsync(ct);
        if (await connection.ScalarAsync<int?>("SELECT 1 FROM statistics_editions LIMIT 1", ct) is not null)
        {
            return;
        }

        await connection.ExecuteAsync(
            $"""
            UPDATE year_figures SET data_status = {DataStatus.Verified:D} WHERE year <= {LastVerified} AND data_status = {DataStatus.Imported:D}
              AND enterprise_id IN (SELECT id FROM enterprises WHERE illustrative)
              AND enterprise_id <> (SELECT min(id) FROM enterprises WHERE illustrative)
            """,
            ct
        );
        await new PublishEdition(gate.Factory(), clock).ByCalendarAsync(ct);
    }
}
