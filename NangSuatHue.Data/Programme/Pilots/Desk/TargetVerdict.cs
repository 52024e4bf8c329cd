namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>Whether a project counts towards the plan's target, or why it does not.</summary>
public enum TargetVerdict
{
    /// <summary>Counts: its enterprise is an SME and the project ran in the year.</summary>
    Counts = 0,

    /// <summary>Another project of the same enterprise counts already.</summary>
    SameEnterprise = 1,

    /// <summary>Not submitted, or not decided.</summary>
    NotApproved = 2,

    /// <summary>Rejected.</summary>
    Rejected = 3,

    /// <summary>Approved, and has not begun.</summary>
    NotStarted = 4,

    /// <summary>Stopped before it began.</summary>
    StoppedBefore = 5,

    /// <summary>Ran, but not in this year.</summary>
    OtherYear = 6,

    /// <summary>A large enterprise.</summary>
    Large = 7,

    /// <summary>Not an enterprise in the sense of the decree: a cooperative, household business or public body.</summary>
    NotEnterprise = 8,

    /// <summary>The size is not known: no figures of the first year of the project, nor of the year before.</summary>
    NoFigures = 9,

    /// <summary>The size is not known: the figures lack what decides.</summary>
    UnknownSize = 10,
}
