namespace NangSuatHue.Data.Programme.Pilots.Project;

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
