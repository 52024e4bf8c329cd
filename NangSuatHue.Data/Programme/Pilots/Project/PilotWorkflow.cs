using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The steps of a pilot project.</summary>
public static class PilotWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<PilotStage, PilotAct, PilotSide> Flow { get; } =
        new(
            "pilots",
            "Steps of a pilot project",
            [
                new([PilotStage.Draft, PilotStage.Returned], PilotAct.Submit, Either, PilotStage.Submitted),
                new([PilotStage.Submitted], PilotAct.Withdraw, Enterprise, PilotStage.Draft),
                new([PilotStage.Submitted], PilotAct.BeginAppraisal, Department, PilotStage.UnderAppraisal),
                new([PilotStage.Submitted, PilotStage.UnderAppraisal], PilotAct.Return, Department, PilotStage.Returned, Reason: true),
                new([PilotStage.UnderAppraisal], PilotAct.Reject, Department, PilotStage.Rejected, Reason: true, Decision: true),
                new([PilotStage.UnderAppraisal], PilotAct.Approve, Department, PilotStage.Approved, Decision: true),
                new([PilotStage.Approved], PilotAct.Start, Either, PilotStage.Running),
                new([PilotStage.Running], PilotAct.Report, Enterprise, PilotStage.Reported),
                new([PilotStage.Reported], PilotAct.WithdrawReport, Enterprise, PilotStage.Running),
                new([PilotStage.Reported], PilotAct.ReturnReport, Department, PilotStage.Running, Reason: true),
                new([PilotStage.Reported], PilotAct.Accept, Department, PilotStage.Accepted, Decision: true),
                new([PilotStage.Reported], PilotAct.NotAccept, Department, PilotStage.NotAccepted, Reason: true, Decision: true),
                new([PilotStage.Approved, PilotStage.Running], PilotAct.Stop, Either, PilotStage.Stopped, Reason: true),
            ],
            "a proposal is submitted only when it is complete (`ProposalRules`), approved or rejected only when every appraisal that was asked for is handed "
                + "in or declined for a conflict of interest, approved only on one at least; who wrote or sent it, or declared a conflict, neither approves, "
                + "rejects, accepts nor refuses it (`DecisionRules`); a result is reported only with a value after for every indicator (`ResultRules`), and "
                + "accepted only after the expert who was asked has signed it off."
        );

    private static PilotSide[] Enterprise => [PilotSide.Enterprise];

    private static PilotSide[] Department => [PilotSide.Department];

    private static PilotSide[] Either => [PilotSide.Enterprise, PilotSide.Department];

    /// <summary>The side of a role: a representative's own enterprise, or the department. The caller sees to whose enterprise it is.</summary>
    public static PilotSide SideOf(Role role) =>
        role switch
        {
            Role.Representative => PilotSide.Enterprise,
            Role.Officer or Role.Operator => PilotSide.Department,
            _ => PilotSide.None,
        };

    /// <summary>Whether the enterprise itself may still change its proposal: before it is sent, and while it is returned.</summary>
    public static bool IsOpen(PilotStage stage) => stage is PilotStage.Draft or PilotStage.Returned;

    /// <summary>The kind of notice of a step.</summary>
    public static string NoticeOf(PilotAct act) => "pilot_" + AppDb.Snake(act.ToString());
}
