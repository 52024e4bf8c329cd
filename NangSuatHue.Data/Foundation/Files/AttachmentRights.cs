using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>Who may read and add files: whoever may read or write what they belong to, at the stage it is in. Everything else is refused.</summary>
internal static class AttachmentRights
{
    public static async Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct)
    {
        switch (owner)
        {
            case FileOwner.Claim:
                var claim = await db.EnterpriseClaims.Where(c => c.Id == ownerId).Select(c => new { c.UserId, c.Status }).FirstOrDefaultAsync(ct);
                var own = claim is not null && actor.UserId == claim.UserId;
                return claim is null
                    ? AttachmentAccess.None
                    : new(
                        own || (actor.Role is Role.Officer or Role.Operator && claim.Status != ClaimStatus.Unconfirmed),
                        own && claim.Status is ClaimStatus.Unconfirmed or ClaimStatus.Pending,
                        null
                    );
            case FileOwner.Adoption:
                var enterprise = await db.Adoptions.Where(a => a.Id == ownerId).Select(a => (int?)a.EnterpriseId).FirstOrDefaultAsync(ct);
                var may = enterprise is not null && Rights.May(actor, Act.EditEnterprise, enterprise);
                return new(may, may, enterprise);
            case FileOwner.PilotPlan or FileOwner.PilotReport or FileOwner.PilotDecision or FileOwner.PilotResult:
                var pilot = await db
                    .PilotProjects.Where(p => p.Id == ownerId)
                    .Select(p => new
                    {
                        p.EnterpriseId,
                        p.Stage,
                        p.SignOffExpertId,
                        p.Archived,
                    })
                    .FirstOrDefaultAsync(ct);
                var side = pilot is null ? PilotSide.None : PilotRights.Side(actor, pilot.EnterpriseId);
                if (pilot is null || (pilot.Archived && side != PilotSide.Department))
                {
                    return AttachmentAccess.None;
                }

                var signs = actor.Role == Role.Expert && actor.ExpertId is not null && actor.ExpertId == pilot.SignOffExpertId;
                return new(
                    side != PilotSide.None || signs,
                    side != PilotSide.None && !pilot.Archived && MayWrite(owner, side, pilot.Stage),
                    pilot.EnterpriseId
                );
            default:
                return AttachmentAccess.None;
        }
    }

    private static bool MayWrite(FileOwner owner, PilotSide side, PilotStage stage) =>
        owner switch
        {
            FileOwner.PilotPlan => PilotWorkflow.IsOpen(stage),
            FileOwner.PilotReport => stage == PilotStage.Running,
            FileOwner.PilotDecision => side == PilotSide.Department && !PilotWorkflow.IsOpen(stage),
            FileOwner.PilotResult => stage == PilotStage.Running,
            _ => false,
        };
}
