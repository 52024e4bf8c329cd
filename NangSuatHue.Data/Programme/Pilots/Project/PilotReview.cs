using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>
/// One reviewer's appraisal of one round of a project. A reviewer states first whether there is a conflict of interest; who has one does not score.
/// </summary>
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
