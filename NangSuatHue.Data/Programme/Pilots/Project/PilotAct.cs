namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What somebody does to a pilot project that moves it, or may not.</summary>
public enum PilotAct
{
    /// <summary>Hand the proposal in, or hand it in again.</summary>
    Submit = 0,

    /// <summary>Take a submitted proposal back to mend it.</summary>
    Withdraw = 1,

    /// <summary>Begin the appraisal: reviewers may be assigned.</summary>
    BeginAppraisal = 2,

    /// <summary>Return it for revision.</summary>
    Return = 3,

    /// <summary>Reject it.</summary>
    Reject = 4,

    /// <summary>Approve it.</summary>
    Approve = 5,

    /// <summary>Begin to run it.</summary>
    Start = 6,

    /// <summary>Report the result.</summary>
    Report = 7,

    /// <summary>Send the result back to be completed.</summary>
    ReturnReport = 8,

    /// <summary>Accept the result.</summary>
    Accept = 9,

    /// <summary>Do not accept the result.</summary>
    NotAccept = 10,

    /// <summary>Stop it.</summary>
    Stop = 11,

    /// <summary>Take a reported result back to mend it.</summary>
    WithdrawReport = 12,
}
