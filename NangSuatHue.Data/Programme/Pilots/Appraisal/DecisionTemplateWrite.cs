using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>How both end.</summary>
internal static class DecisionTemplateWrite
{
    public static async Task<Outcome<int>> CommitAsync(
        AppDb db,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        DecisionTemplate template,
        CancellationToken ct
    )
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
            return template.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}
