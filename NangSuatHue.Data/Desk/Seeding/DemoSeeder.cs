using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>Loads the illustrative data of all features, in the order of their positions. Safe to repeat.</summary>
public sealed class DemoSeeder(DbGate gate, TimeProvider clock)
{
    /// <summary>Loads it, with accounts of people or without, and gives the reports of the files that were imported now, in order.</summary>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(string seedsFolder, bool people, CancellationToken ct)
    {
        var reports = new List<ImportReport>();
        var folder = Path.Combine(seedsFolder, "demo");
        foreach (var seed in gate.Features.Of<IDemoSeed>().Where(s => people || !s.MakesPeople).OrderBy(s => s.Position))
        {
            if (seed is not DemoFile file)
            {
                await seed.LoadAsync(gate, clock, folder, ct);
            }
            else if (await file.ImportAsync(gate, clock, folder, ct) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }
}
