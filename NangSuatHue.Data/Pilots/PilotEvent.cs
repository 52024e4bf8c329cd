using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Pilots;

/// <summary>One step of a pilot project: who, when, from where to where, why. A submission keeps the proposal as it stood, so that the next can be compared with it.</summary>
public sealed class PilotEvent
{
    /// <summary>Identity, in order of time.</summary>
    public int Id { get; set; }

    /// <summary>The project.</summary>
    public int PilotId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>The account; null for the command line.</summary>
    public int? UserId { get; set; }

    /// <summary>In what role.</summary>
    public Role Role { get; set; }

    /// <summary>What was done.</summary>
    public PilotAct Act { get; set; }

    /// <summary>The stage before.</summary>
    public PilotStage From { get; set; }

    /// <summary>The stage after.</summary>
    public PilotStage To { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The proposal as submitted, JSON of <see cref="PilotProposal"/>; null for other steps.</summary>
    public string? Snapshot { get; set; }
}

/// <summary>A request for change on one field of a proposal.</summary>
public sealed class PilotRemark
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The project.</summary>
    public int PilotId { get; set; }

    /// <summary>The field of the proposal (<c>problem</c>, <c>indicators</c>).</summary>
    public required string Field { get; set; }

    /// <summary>What is wrong and how to mend it.</summary>
    public required string Text { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>The account.</summary>
    public int? UserId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When the project was returned with it, UTC: only then the enterprise sees it.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>When the enterprise sent the proposal again, UTC.</summary>
    public DateTime? AnsweredAt { get; set; }

    /// <summary>What the enterprise answered.</summary>
    public string? Answer { get; set; }
}

/// <summary>What a reviewer recommends.</summary>
public enum Recommendation
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Approve.</summary>
    Approve = 1,

    /// <summary>Return for revision.</summary>
    Revise = 2,

    /// <summary>Reject.</summary>
    Reject = 3,
}

/// <summary>One reviewer's appraisal of one round of a project. A reviewer states first whether there is a conflict of interest; who has one does not score.</summary>
public sealed class PilotReview : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The project.</summary>
    public int PilotId { get; set; }

    /// <summary>The round of appraisal: 1 for the first submission.</summary>
    public int Round { get; set; }

    /// <summary>The reviewer's account.</summary>
    public int UserId { get; set; }

    /// <summary>The reviewer's name.</summary>
    public required string Reviewer { get; set; }

    /// <summary>Who asked for it.</summary>
    public string AssignedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AssignedAt { get; set; }

    /// <summary>The day by which it is wanted.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Whether the reviewer declared a conflict of interest; null while nothing was declared.</summary>
    public bool? HasConflict { get; set; }

    /// <summary>What the conflict is.</summary>
    public string? ConflictNote { get; set; }

    /// <summary>Scores and comments by criterion, JSON.</summary>
    public string? Scores { get; set; }

    /// <summary>What the reviewer recommends.</summary>
    public Recommendation Recommendation { get; set; }

    /// <summary>The reviewer's words on the whole.</summary>
    public string? Comment { get; set; }

    /// <summary>When it was handed in, UTC.</summary>
    public DateTime? SubmittedAt { get; set; }
}

/// <summary>What happened while a project ran.</summary>
public enum PilotEntryKind
{
    /// <summary>A milestone was reached, or its state told.</summary>
    Milestone = 0,

    /// <summary>An indicator was measured.</summary>
    Measurement = 1,

    /// <summary>A site visit by an officer or an expert.</summary>
    SiteVisit = 2,

    /// <summary>The enterprise asks to change what was approved.</summary>
    ChangeRequest = 3,
}

/// <summary>One report of a running project.</summary>
public sealed class PilotEntry
{
    /// <summary>Identity, in order of time.</summary>
    public int Id { get; set; }

    /// <summary>The project.</summary>
    public int PilotId { get; set; }

    /// <summary>Kind.</summary>
    public PilotEntryKind Kind { get; set; }

    /// <summary>The milestone's or indicator's key in the proposal.</summary>
    public string? Key { get; set; }

    /// <summary>The day it is about.</summary>
    public DateOnly On { get; set; }

    /// <summary>The value measured, in the indicator's unit.</summary>
    public double? Value { get; set; }

    /// <summary>Whether the milestone is reached.</summary>
    public bool Done { get; set; }

    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>What a request asks to change, JSON.</summary>
    public string? Proposed { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>The account.</summary>
    public int? UserId { get; set; }

    /// <summary>In what role.</summary>
    public Role Role { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether a request was granted; null while it waits.</summary>
    public bool? Granted { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was taken back by who wrote it, UTC.</summary>
    public DateTime? WithdrawnAt { get; set; }
}

/// <summary>A text that officers start a decision from, with places for the project's facts in braces.</summary>
public sealed class DecisionTemplate : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>What it decides.</summary>
    public PilotAct Act { get; set; }

    /// <summary>The text.</summary>
    public required string Body { get; set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who changed it.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>When it was put away, UTC.</summary>
    public DateTime? RemovedAt { get; set; }
}
