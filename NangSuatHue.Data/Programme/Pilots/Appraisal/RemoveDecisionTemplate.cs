using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>Puts a template away.</summary>
public sealed class RemoveDecisionTemplate(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>NotFound where there is none; Conflict where somebody changed it first. Gives its id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var template = await db.DecisionTemplates.FirstOrDefaultAsync(t => t.Id == id && t.RemovedAt == null, ct);
        if (template is null)
        {
            return OutcomeKind.NotFound;
        }

        if (template.Version != version)
        {
            return Outcome<int>.Conflict(template.Version);
        }

        (template.RemovedAt, template.ChangedBy) = (clock.GetUtcNow().UtcDateTime, actor.Name);
        return await DecisionTemplateWrite.CommitAsync(db, transaction, template, ct);
    }
}
