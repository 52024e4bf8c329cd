using NangSuatHue.Data.Foundation.Flows;

namespace NangSuatHue.Tests.Sample;

/// <summary>The three steps of a workshop.</summary>
public static class WorkshopWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<WorkshopState, WorkshopAct, WorkshopSide> Flow { get; } =
        new(
            "workshops",
            "Steps of a workshop",
            [
                new([WorkshopState.Draft], WorkshopAct.Send, [WorkshopSide.Enterprise], WorkshopState.Sent),
                new([WorkshopState.Sent], WorkshopAct.Return, [WorkshopSide.Department], WorkshopState.Draft, Reason: true),
                new([WorkshopState.Sent], WorkshopAct.Hold, [WorkshopSide.Department], WorkshopState.Held),
            ]
        );
}
