using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>The steps of an enterprise's demand for training.</summary>
public static class DemandWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<DemandStatus, DemandAct, DemandSide> Flow { get; } =
        new(
            "demands",
            "Steps of a demand for training",
            [
                new(Standing, DemandAct.Keep, Department, DemandStatus.Open, Reason: true),
                new(Standing, DemandAct.Plan, Department, DemandStatus.Planned, Reason: true),
                new(Standing, DemandAct.Meet, Department, DemandStatus.Met, Reason: true),
                new([DemandStatus.Open, DemandStatus.Planned], DemandAct.Withdraw, [DemandSide.Enterprise], DemandStatus.Withdrawn),
            ],
            "the reason of the department's steps is its answer to the enterprise."
        );

    private static DemandStatus[] Standing => [DemandStatus.Open, DemandStatus.Planned, DemandStatus.Met];

    private static DemandSide[] Department => [DemandSide.Department];

    /// <summary>The actor's side of an enterprise's demand.</summary>
    public static DemandSide SideOf(Actor actor, int enterpriseId) =>
        Rights.May(actor, Act.AnswerDemands) ? DemandSide.Department
        : Rights.May(actor, Act.StateDemands, enterpriseId) ? DemandSide.Enterprise
        : DemandSide.None;

    /// <summary>The act that leads to a status.</summary>
    public static DemandAct ActTo(DemandStatus status) =>
        status switch
        {
            DemandStatus.Planned => DemandAct.Plan,
            DemandStatus.Met => DemandAct.Meet,
            DemandStatus.Withdrawn => DemandAct.Withdraw,
            _ => DemandAct.Keep,
        };
}
