using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Workspace;

/// <summary>What somebody does to one year's figures.</summary>
public enum FiguresAct
{
    /// <summary>Enter or correct them.</summary>
    Save = 0,

    /// <summary>Send them to the department, or send them again.</summary>
    Submit = 1,

    /// <summary>Find them right.</summary>
    Verify = 2,

    /// <summary>Send them back, with remarks field by field.</summary>
    Return = 3,

    /// <summary>Ask that a closed year be opened again.</summary>
    AskReopen = 4,

    /// <summary>Open a closed year again.</summary>
    Reopen = 5,

    /// <summary>Refuse to open it.</summary>
    KeepClosed = 6,

    /// <summary>Close it for the department too.</summary>
    Lock = 7,

    /// <summary>Take that back.</summary>
    Unlock = 8,
}

/// <summary>On which side of an enterprise's figures somebody stands.</summary>
public enum FiguresSide
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The enterprise whose figures they are.</summary>
    Enterprise,

    /// <summary>Sở Khoa học và Công nghệ.</summary>
    Department,
}

/// <summary>Where a step leads, and whether it wants a reason.</summary>
public sealed record FiguresStep(DataStatus To, bool NeedsReason = false);

/// <summary>The steps of one year's figures: one pure function. What it does not give cannot be done. A year without figures stands where entered ones do.</summary>
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
