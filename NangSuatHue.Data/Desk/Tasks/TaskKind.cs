namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>What waits for somebody.</summary>
public enum TaskKind
{
    /// <summary>A person asks to represent an enterprise.</summary>
    Claim = 0,

    /// <summary>A year's figures to verify.</summary>
    Figures = 1,

    /// <summary>A request to open a verified year again.</summary>
    Reopen = 2,

    /// <summary>A request about personal data, with the day by which to answer.</summary>
    DataRequest = 3,

    /// <summary>A demand for training without an answer.</summary>
    Training = 4,

    /// <summary>A pilot project that was submitted.</summary>
    PilotSubmitted = 5,

    /// <summary>A pilot project under appraisal.</summary>
    PilotAppraisal = 6,

    /// <summary>A result to accept or not.</summary>
    PilotReported = 7,

    /// <summary>An appraisal that the actor was asked for and has not handed in.</summary>
    Review = 8,

    /// <summary>A request to change an approved project.</summary>
    ChangeRequest = 9,

    /// <summary>A milestone that is late, to the enterprise also one that is due soon.</summary>
    Milestone = 10,

    /// <summary>A project that runs after its last day: its result report is due.</summary>
    ResultDue = 11,

    /// <summary>A certificate that expires soon.</summary>
    Certificate = 12,

    /// <summary>A pilot project that was returned.</summary>
    PilotReturned = 13,

    /// <summary>A draft of a pilot project.</summary>
    PilotDraft = 14,

    /// <summary>A year's figures that were sent back.</summary>
    FiguresReturned = 15,

    /// <summary>A story that the enterprise is asked to agree to.</summary>
    StoryConsent = 16,

    /// <summary>A result that the expert is asked to sign off.</summary>
    SignOff = 17,

    /// <summary>A year's figures that the enterprise began and has not sent.</summary>
    FiguresDraft = 18,

    /// <summary>A result report that was sent back to be completed.</summary>
    ReportReturned = 19,
}
