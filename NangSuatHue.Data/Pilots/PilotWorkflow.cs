using NangSuatHue.Data.Access;

namespace NangSuatHue.Data.Pilots;

/// <summary>A step from one stage to another: who may take it, and whether it wants a reason.</summary>
public sealed record PilotStep(PilotStage From, PilotStage To, IReadOnlyList<Role> Roles, bool NeedsReason);

/// <summary>The one table of a pilot project's steps. Pure. What is not listed cannot be done.</summary>
public static class PilotWorkflow
{
    private static readonly Role[] Owners = [Role.Representative, Role.Officer, Role.Operator];
    private static readonly Role[] Officers = [Role.Officer, Role.Operator];

    /// <summary>The steps that are in use.</summary>
    public static IReadOnlyList<PilotStep> Steps { get; } =
    [
        new(PilotStage.Draft, PilotStage.Submitted, Owners, NeedsReason: false),
        new(PilotStage.Returned, PilotStage.Submitted, Owners, NeedsReason: false),
        new(PilotStage.Submitted, PilotStage.Returned, Officers, NeedsReason: true),
        new(PilotStage.Submitted, PilotStage.Rejected, Officers, NeedsReason: true),
        new(PilotStage.Submitted, PilotStage.Approved, Officers, NeedsReason: false),
    ];

    /// <summary>What a role may do next.</summary>
    public static IReadOnlyList<PilotStep> Next(PilotStage stage, Role role) => Steps.Where(s => s.From == stage && s.Roles.Contains(role)).ToList();

    /// <summary>Whether the enterprise itself may still change its project: before it is sent, and while it is returned.</summary>
    public static bool IsOpen(PilotStage stage) => stage is PilotStage.Draft or PilotStage.Returned;
}
