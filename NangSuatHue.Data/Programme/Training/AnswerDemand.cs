using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>The department answers a demand.</summary>
public sealed class AnswerDemand(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid without an answer, or with a status that is the enterprise's own. Gives the id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, DemandStatus status, string? answer, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDemands))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var demand = await db.TrainingDemands.FirstOrDefaultAsync(d => d.Id == id, ct);
        if (demand is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(answer);
        if (
            text is null
            || text.Length > FiguresMove.Longest
            || status == DemandStatus.Withdrawn
            || !Enum.IsDefined(status)
            || demand.Status == DemandStatus.Withdrawn
        )
        {
            return Outcome<int>.Invalid(
                text?.Length > FiguresMove.Longest ? new Issue("answer", "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture))
                : text is null ? new Issue("answer", "required")
                : new Issue("status", "range", "0", "2")
            );
        }

        if (demand.Version != version)
        {
            return Outcome<int>.Conflict(demand.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (demand.Status, demand.Answer, demand.ChangedAt, demand.ChangedBy) = (status, text, now, actor.Name);
        await Notify.EnterpriseAsync(db, now, actor, demand.EnterpriseId, "demand_answered", "/nhu-cau-dao-tao", [demand.Topic], ct: ct);
        return await SaveDemand.FinishAsync(db, demand, ct);
    }
}
