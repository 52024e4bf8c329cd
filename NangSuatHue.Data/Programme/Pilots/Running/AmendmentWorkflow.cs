using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>The steps of a request to change an approved project.</summary>
public static class AmendmentWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<AmendmentState, AmendmentAct, PilotSide> Flow { get; } =
        new(
            "amendments",
            "Steps of a request to change an approved project",
            [
                new([AmendmentState.Open], AmendmentAct.Grant, [PilotSide.Department], AmendmentState.Granted),
                new([AmendmentState.Open], AmendmentAct.Refuse, [PilotSide.Department], AmendmentState.Refused, Reason: true),
            ],
            "the enterprise asks and takes back while the project runs; a request of a project that runs no longer is closed."
        );

    /// <summary>Where a request stands, by its project's stage.</summary>
    public static AmendmentState StateOf(PilotEntry entry, PilotStage stage) =>
        entry.Granted is { } granted
            ? granted
                ? AmendmentState.Granted
                : AmendmentState.Refused
            : stage == PilotStage.Running
                ? AmendmentState.Open
                : AmendmentState.Closed;
}
