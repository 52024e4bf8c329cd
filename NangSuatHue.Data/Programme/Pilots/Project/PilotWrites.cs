using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Writes one project by its version.</summary>
internal static class PilotWrites
{
    public static async Task<Outcome<int>> SaveAsync(IDbContextFactory<AppDb> dbs, AppDb db, PilotProject pilot, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
            return pilot.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            return Outcome<int>.Conflict(await fresh.PilotProjects.Where(p => p.Id == pilot.Id).Select(p => p.Version).FirstAsync(ct));
        }
    }
}
