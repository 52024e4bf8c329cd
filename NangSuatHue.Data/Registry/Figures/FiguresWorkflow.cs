using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>
/// The steps of one year's figures: one pure function. What it does not give cannot be done. A year without figures stands where entered ones do.
/// </summary>
public static class FiguresWorkflow
{
    /// <summary>All acts.</summary>
    public static IReadOnlyList<FiguresAct> Acts { get; } = Enum.GetValues<FiguresAct>();

    /// <summary>All statuses.</summary>
    public static IReadOnlyList<DataStatus> Statuses { get; } = Enum.GetValues<DataStatus>();

    /// <summary>On which side of the enterprise's figures the actor stands: a representative of another enterprise on none.</summary>
    public static FiguresSide SideOf(Actor actor, int enterpriseId) =>
        actor.Role switch
        {
            Role.Representative when actor.EnterpriseId == enterpriseId => FiguresSide.Enterprise,
            Role.Officer or Role.Operator => FiguresSide.Department,
            _ => FiguresSide.None,
        };

    /// <summary>Where an act by a side takes figures of a status; null where it may not be done.</summary>
    public static FiguresStep? Step(DataStatus status, FiguresAct act, FiguresSide side) =>
        (status, act, side) switch
        {
            (DataStatus.Imported or DataStatus.Returned, FiguresAct.Save, FiguresSide.Enterprise or FiguresSide.Department) => new(status),
            (DataStatus.Submitted, FiguresAct.Save, FiguresSide.Enterprise or FiguresSide.Department) => new(status, NeedsReason: true),
            (DataStatus.Verified, FiguresAct.Save, FiguresSide.Department) => new(status, NeedsReason: true),
            (DataStatus.Imported or DataStatus.Returned, FiguresAct.Submit, FiguresSide.Enterprise) => new(DataStatus.Submitted),
            (DataStatus.Imported or DataStatus.Submitted, FiguresAct.Verify, FiguresSide.Department) => new(DataStatus.Verified),
            (DataStatus.Submitted, FiguresAct.Return, FiguresSide.Department) => new(DataStatus.Returned, NeedsReason: true),
            (DataStatus.Verified or DataStatus.Locked, FiguresAct.AskReopen, FiguresSide.Enterprise) => new(status, NeedsReason: true),
            (DataStatus.Verified or DataStatus.Locked, FiguresAct.Reopen, FiguresSide.Department) => new(DataStatus.Returned),
            (DataStatus.Verified or DataStatus.Locked, FiguresAct.KeepClosed, FiguresSide.Department) => new(status, NeedsReason: true),
            (DataStatus.Verified, FiguresAct.Lock, FiguresSide.Department) => new(DataStatus.Locked),
            (DataStatus.Locked, FiguresAct.Unlock, FiguresSide.Department) => new(DataStatus.Verified, NeedsReason: true),
            _ => null,
        };

    /// <summary>What a side may do next.</summary>
    public static IReadOnlyList<FiguresAct> Next(DataStatus status, FiguresSide side) => Acts.Where(a => Step(status, a, side) is not null).ToList();
}
