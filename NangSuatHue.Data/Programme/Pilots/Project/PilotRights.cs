using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Who reaches which pilot project. Pure. Everything not listed is refused.</summary>
public static class PilotRights
{
    /// <summary>On which side of a project of the enterprise the actor stands: a representative of another enterprise on none.</summary>
    public static PilotSide Side(Actor actor, int enterpriseId) =>
        PilotWorkflow.SideOf(actor.Role) switch
        {
            PilotSide.Enterprise => actor.EnterpriseId == enterpriseId ? PilotSide.Enterprise : PilotSide.None,
            var side => side,
        };

    /// <summary>Whether the actor may read the project whole.</summary>
    public static bool MayRead(Actor actor, int enterpriseId) => Side(actor, enterpriseId) != PilotSide.None;

    /// <summary>
    /// Whether the actor may change the proposal at this stage: the enterprise and the department, both before it is sent and while it is returned.
    /// </summary>
    public static bool MayEditProposal(Actor actor, int enterpriseId, PilotStage stage) =>
        Side(actor, enterpriseId) is PilotSide.Enterprise or PilotSide.Department && PilotWorkflow.IsOpen(stage);

    /// <summary>
    /// Whether the actor appraises and assigns. Who may approve or refuse is a step: <see cref="PilotWorkflow.Flow"/> names its side, and the rules of the
    /// decision keep authors and whoever has a conflict out.
    /// </summary>
    public static bool MayAppraise(Actor actor) => PilotWorkflow.SideOf(actor.Role) == PilotSide.Department;

    /// <summary>Whether the actor is the expert who is asked to sign the result off.</summary>
    public static bool SignsOff(Actor actor, int? signOffExpertId) =>
        actor.Role == Role.Expert && actor.ExpertId is not null && actor.ExpertId == signOffExpertId;
}
