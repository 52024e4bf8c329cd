namespace NangSuatHue.Data.Work;

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

/// <summary>Whose tasks.</summary>
public enum TaskScope
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those the actor is in charge of.</summary>
    Mine,

    /// <summary>Those nobody is in charge of.</summary>
    Unassigned,
}

/// <summary>What is shown, and in what order.</summary>
public sealed record TaskFilter
{
    /// <summary>One kind.</summary>
    public TaskKind? Kind { get; init; }

    /// <summary>Whose.</summary>
    public TaskScope Scope { get; init; }

    /// <summary>What is due first comes first; else what waits longest.</summary>
    public bool ByDue { get; init; }
}

/// <summary>One task.</summary>
public sealed record WorkTask
{
    /// <summary>Kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>The claim, request, project … it is about.</summary>
    public required int Id { get; init; }

    /// <summary>The name of what it is about.</summary>
    public required string Title { get; init; }

    /// <summary>More: who asks, a milestone's name, a certificate's number, how many remarks.</summary>
    public string? Detail { get; init; }

    /// <summary>The enterprise.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Its tax code.</summary>
    public string? TaxCode { get; init; }

    /// <summary>The year of figures.</summary>
    public int? Year { get; init; }

    /// <summary>Since when it waits, UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Whole days it waits.</summary>
    public int? Age { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who is in charge.</summary>
    public string? Owner { get; init; }
}

/// <summary>A page of tasks; how many there are of each kind in the scope, and in each scope.</summary>
public sealed record TaskPage(
    IReadOnlyList<WorkTask> Rows,
    int Count,
    IReadOnlyDictionary<TaskKind, int> Kinds,
    IReadOnlyDictionary<TaskScope, int> Scopes
);
