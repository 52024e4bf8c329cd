using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Seeding;

/// <summary>Loads the reference data of all features from <c>seeds/reference</c>. Safe to repeat.</summary>
public sealed class ReferenceSeeder(DbGate gate)
{
    /// <summary>Loads everything in one transaction.</summary>
    public async Task RunAsync(string seedsFolder, CancellationToken ct)
    {
        var folder = Path.Combine(seedsFolder, "reference");
        await using var db = gate.Factory().CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var seed in gate.Features.Of<IReferenceSeed>())
        {
            await seed.LoadAsync(db, folder, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
