namespace NangSuatHue.Data.Workspace;

/// <summary>
/// One consent of an enterprise, given by its representative: what may be shown to whom. Nobody consents by default; a withdrawal is a time, not a deletion
/// (law 91/2025/QH15).
/// </summary>
public sealed class Consent
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>What it covers: a code of the list of consents.</summary>
    public required string Scope { get; set; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime GivenAt { get; set; }

    /// <summary>Who gave it.</summary>
    public required string GivenBy { get; set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Who withdrew it.</summary>
    public string? WithdrawnBy { get; set; }
}

/// <summary>What a person asks about personal data (law 91/2025/QH15, article 4; decree 356/2025/NĐ-CP).</summary>
public enum DataRequestKind
{
    /// <summary>A copy of everything about the person.</summary>
    Export = 0,

    /// <summary>Deletion.</summary>
    Deletion = 1,

    /// <summary>Correction.</summary>
    Correction = 2,

    /// <summary>That the processing be restricted or stopped.</summary>
    Restriction = 3,
}

/// <summary>A request about personal data, with the day by which the person must have an answer: two working days.</summary>
public sealed class DataRequest
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The account that asks.</summary>
    public int UserId { get; set; }

    /// <summary>What is asked.</summary>
    public DataRequestKind Kind { get; set; }

    /// <summary>In the person's words.</summary>
    public string? Text { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The day by which to answer.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Whether it was done; null while it waits.</summary>
    public bool? Granted { get; set; }

    /// <summary>What the person was told: what was done, or why not.</summary>
    public string? Answer { get; set; }
}
