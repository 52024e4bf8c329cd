using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// A file of <c>seeds/demo</c> that is imported by the same road as every file, as the operator, each record marked illustrative. Once: what was done in
/// the demonstration since then stays.
/// </summary>
public sealed class DemoFile(int position, ImportKind kind, string name) : IDemoSeed
{
    /// <inheritdoc />
    public int Position => position;

    /// <summary>The file's name.</summary>
    public string Name => name;

    /// <inheritdoc />
    public Task LoadAsync(DbGate gate, TimeProvider clock, string folder, CancellationToken ct) => ImportAsync(gate, clock, folder, ct);

    /// <summary>Imports it, and tells what was found; null where it was imported before.</summary>
    public async Task<ImportReport?> ImportAsync(DbGate gate, TimeProvider clock, string folder, CancellationToken ct)
    {
        await using (var db = gate.Factory().CreateDbContext())
        {
            if (await db.ImportBatches.AnyAsync(b => b.Status == BatchStatus.Committed && b.FileName == name, ct))
            {
                return null;
            }
        }

        var outcome = await new ImportFile(gate, clock).RunAsync(
            Actor.Operator,
            new ImportRequest
            {
                Kind = kind,
                Path = Path.Combine(folder, name),
                FileName = name,
                Commit = true,
                Actor = Actor.Operator,
                Settings = new ImportSettings { Illustrative = true },
            },
            ct: ct
        );
        return outcome.Value;
    }
}
