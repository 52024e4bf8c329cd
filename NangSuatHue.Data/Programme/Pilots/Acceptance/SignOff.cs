using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>Asks an expert to sign the result off, and takes the expert's word.</summary>
public sealed class SignOff(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Asks an expert of the registry, or, with null, takes the request back. By either side, while the project runs or is reported.</summary>
    public async Task<Outcome<int>> AskAsync(Actor actor, int pilotId, int version, int? expertId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null || PilotRights.Side(actor, pilot.EnterpriseId) == PilotSide.None)
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Version != version || pilot.Stage is not (PilotStage.Running or PilotStage.Reported) || pilot.SignedOffAt is not null)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        if (
            PilotRights.Side(actor, pilot.EnterpriseId) == PilotSide.Enterprise
            && pilot.SignOffExpertId is not null
            && pilot.SignOffExpertId != expertId
        )
        {
            return Outcome<int>.Invalid(new Issue("signOff", "sign_off_set"));
        }

        if (expertId is not null && !await db.Experts.AnyAsync(e => e.Id == expertId && !e.Archived, ct))
        {
            return Outcome<int>.Invalid(new Issue("expert", "expert_unknown"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.SignOffExpertId, pilot.ChangedAt, pilot.ChangedBy) = (expertId, now, actor.Name);
        foreach (
            var user in await db
                .Users.Where(u => u.Role == Role.Expert && u.ExpertId == expertId && expertId != null)
                .Select(u => u.Id)
                .ToListAsync(ct)
        )
        {
            await Notify.UserAsync(db, now, user, "sign_off_asked", AssignReviewers.Href(pilotId), [pilot.Name], ct: ct);
        }

        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    /// <summary>Signs off. NotFound for anybody but the expert who was asked; Conflict unless the result was reported.</summary>
    public async Task<Outcome<int>> SignAsync(Actor actor, int pilotId, int version, string? note, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null || !PilotRights.SignsOff(actor, pilot.SignOffExpertId))
        {
            return OutcomeKind.NotFound;
        }

        if (pilot.Version != version || pilot.Stage != PilotStage.Reported || pilot.SignedOffAt is not null)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (pilot.SignedOffAt, pilot.SignedOffBy, pilot.SignOffNote) = (
            now,
            actor.Name,
            CellText.Clean(note ?? "", keepLines: true) is { Length: > 0 } words ? words : null
        );
        (pilot.ChangedAt, pilot.ChangedBy) = (now, actor.Name);
        await Notify.OfficersAsync(db, now, actor, pilot.AssignedTo, "signed_off", AssignReviewers.Href(pilotId), [pilot.Name, actor.Name], ct: ct);
        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            pilot.EnterpriseId,
            "signed_off",
            AssignReviewers.Href(pilotId),
            [pilot.Name, actor.Name],
            ct: ct
        );
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }
}
