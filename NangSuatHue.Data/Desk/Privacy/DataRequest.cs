namespace NangSuatHue.Data.Desk.Privacy;

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
