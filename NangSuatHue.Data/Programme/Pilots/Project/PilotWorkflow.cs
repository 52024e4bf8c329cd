using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>
/// The steps of a pilot project: one pure function. What it does not give cannot be done; the diagram in the documents is drawn from it.
/// </summary>
public static class PilotWorkflow
{
    /// <summary>All stages in order.</summary>
    public static IReadOnlyList<PilotStage> Stages { get; } = Enum.GetValues<PilotStage>();

    /// <summary>All acts.</summary>
    public static IReadOnlyList<PilotAct> Acts { get; } = Enum.GetValues<PilotAct>();

    /// <summary>The side of a role: a representative's own enterprise, or the department. The caller sees to whose enterprise it is.</summary>
    public static PilotSide SideOf(Role role) =>
        role switch
        {
            Role.Representative => PilotSide.Enterprise,
            Role.Officer or Role.Operator => PilotSide.Department,
            _ => PilotSide.None,
        };

    /// <summary>Where an act by a side takes a project from a stage; null where it may not be done.</summary>
    public static PilotStep? Step(PilotStage stage, PilotAct act, PilotSide side) =>
        (stage, act, side) switch
        {
            (PilotStage.Draft, PilotAct.Submit, PilotSide.Enterprise or PilotSide.Department) => new(PilotStage.Submitted),
            (PilotStage.Returned, PilotAct.Submit, PilotSide.Enterprise or PilotSide.Department) => new(PilotStage.Submitted),
            (PilotStage.Submitted, PilotAct.Withdraw, PilotSide.Enterprise) => new(PilotStage.Draft),
            (PilotStage.Submitted, PilotAct.BeginAppraisal, PilotSide.Department) => new(PilotStage.UnderAppraisal),
            (PilotStage.Submitted or PilotStage.UnderAppraisal, PilotAct.Return, PilotSide.Department) => new(PilotStage.Returned, NeedsReason: true),
            (PilotStage.UnderAppraisal, PilotAct.Reject, PilotSide.Department) => new(PilotStage.Rejected, NeedsReason: true, NeedsDecision: true),
            (PilotStage.UnderAppraisal, PilotAct.Approve, PilotSide.Department) => new(PilotStage.Approved, NeedsDecision: true),
            (PilotStage.Approved, PilotAct.Start, PilotSide.Enterprise or PilotSide.Department) => new(PilotStage.Running),
            (PilotStage.Running, PilotAct.Report, PilotSide.Enterprise) => new(PilotStage.Reported),
            (PilotStage.Reported, PilotAct.ReturnReport, PilotSide.Department) => new(PilotStage.Running, NeedsReason: true),
            (PilotStage.Reported, PilotAct.Accept, PilotSide.Department) => new(PilotStage.Accepted, NeedsDecision: true),
            (PilotStage.Reported, PilotAct.NotAccept, PilotSide.Department) => new(PilotStage.NotAccepted, NeedsReason: true, NeedsDecision: true),
            (PilotStage.Approved or PilotStage.Running, PilotAct.Stop, PilotSide.Enterprise or PilotSide.Department) => new(
                PilotStage.Stopped,
                NeedsReason: true
            ),
            _ => null,
        };

    /// <summary>What a side may do next, with where it leads.</summary>
    public static IReadOnlyList<(PilotAct Act, PilotStep Step)> Next(PilotStage stage, PilotSide side) =>
        Acts.Select(a => (Act: a, Step: Step(stage, a, side))).Where(x => x.Step is not null).Select(x => (x.Act, x.Step!)).ToList();

    /// <summary>Whether the enterprise itself may still change its proposal: before it is sent, and while it is returned.</summary>
    public static bool IsOpen(PilotStage stage) => stage is PilotStage.Draft or PilotStage.Returned;

    /// <summary>Whether nothing more can happen.</summary>
    public static bool IsEnd(PilotStage stage) => stage is PilotStage.Rejected or PilotStage.Accepted or PilotStage.NotAccepted or PilotStage.Stopped;

    /// <summary>The kind of notice of a step.</summary>
    public static string NoticeOf(PilotAct act) => "pilot_" + AppDb.Snake(act.ToString());
}
