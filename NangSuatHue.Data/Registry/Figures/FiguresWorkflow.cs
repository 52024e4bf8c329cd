using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>
/// The steps of one year's figures. A year without figures stands where entered ones do.
/// </summary>
public static class FiguresWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<DataStatus, FiguresAct, FiguresSide> Flow { get; } =
        new(
            "figures",
            "Steps of one year's figures",
            [
                new([DataStatus.Imported, DataStatus.Returned], FiguresAct.Save, Either),
                new([DataStatus.Submitted], FiguresAct.Save, Either, Reason: true),
                new([DataStatus.Verified], FiguresAct.Save, Department, Reason: true),
                new([DataStatus.Imported, DataStatus.Returned], FiguresAct.Submit, Enterprise, DataStatus.Submitted),
                new([DataStatus.Imported, DataStatus.Submitted], FiguresAct.Verify, Department, DataStatus.Verified),
                new([DataStatus.Verified], FiguresAct.Unverify, Department, DataStatus.Submitted),
                new([DataStatus.Verified], FiguresAct.UnverifyImported, Department, DataStatus.Imported),
                new([DataStatus.Submitted], FiguresAct.Return, Department, DataStatus.Returned, Reason: true),
                new(Closed, FiguresAct.AskReopen, Enterprise, Reason: true),
                new(Closed, FiguresAct.Reopen, Department, DataStatus.Returned),
                new(Closed, FiguresAct.KeepClosed, Department, Reason: true),
                new([DataStatus.Verified], FiguresAct.Lock, Department, DataStatus.Locked),
                new([DataStatus.Locked], FiguresAct.Unlock, Department, DataStatus.Verified, Reason: true),
            ],
            "figures are sent only when the year is over and revenue and employees are there (`SubmitRules`)."
        );

    private static DataStatus[] Closed => [DataStatus.Verified, DataStatus.Locked];

    private static FiguresSide[] Enterprise => [FiguresSide.Enterprise];

    private static FiguresSide[] Department => [FiguresSide.Department];

    private static FiguresSide[] Either => [FiguresSide.Enterprise, FiguresSide.Department];

    /// <summary>On which side of the enterprise's figures the actor stands: a representative of another enterprise on none.</summary>
    public static FiguresSide SideOf(Actor actor, int enterpriseId) =>
        actor.Role switch
        {
            Role.Representative when actor.EnterpriseId == enterpriseId => FiguresSide.Enterprise,
            Role.Officer or Role.Operator => FiguresSide.Department,
            _ => FiguresSide.None,
        };
}
