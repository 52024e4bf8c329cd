using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The files of pilot projects, by the project's stage and the actor's side. The id is the project's.</summary>
public sealed class PilotFiles : IFileRights
{
    /// <summary>An attachment of the proposal.</summary>
    public const FileOwner Plan = (FileOwner)3;

    /// <summary>Evidence of a report of a running project; the part names the entry.</summary>
    public const FileOwner Report = (FileOwner)4;

    /// <summary>The signed decision.</summary>
    public const FileOwner Decision = (FileOwner)5;

    /// <summary>An attachment of the result.</summary>
    public const FileOwner Result = (FileOwner)6;

    /// <inheritdoc />
    public IReadOnlyList<FileOwner> Owners { get; } = [Plan, Report, Decision, Result];

    /// <inheritdoc />
    public async Task<AttachmentAccess> OfAsync(AppDb db, Actor actor, FileOwner owner, int ownerId, CancellationToken ct)
    {
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
    }

    private static bool MayWrite(FileOwner owner, PilotSide side, PilotStage stage) =>
        owner switch
        {
            Plan => PilotWorkflow.IsOpen(stage),
            Report => stage == PilotStage.Running,
            Decision => side == PilotSide.Department && !PilotWorkflow.IsOpen(stage),
            Result => stage == PilotStage.Running,
            _ => false,
        };
}
