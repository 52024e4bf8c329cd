namespace NangSuatHue.Data.Workspace;

/// <summary>An officer's remark on one field of one year's figures, made when they were sent back.</summary>
public sealed class FigureRemark
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>The field's name (<c>netRevenue</c>), empty for the year as a whole.</summary>
    public required string Field { get; set; }

    /// <summary>What is wrong and how to mend it.</summary>
    public required string Text { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When the enterprise sent the figures again, UTC: the remark is answered.</summary>
    public DateTime? AnsweredAt { get; set; }
}

/// <summary>An enterprise's request to open a verified year again.</summary>
public sealed class ReopenRequest
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>The account that asks.</summary>
    public int? UserId { get; set; }

    /// <summary>How that person was named.</summary>
    public string By { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether it was granted; null while it waits.</summary>
    public bool? Granted { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>What the officer said.</summary>
    public string? Answer { get; set; }
}

/// <summary>That an enterprise looked at its record in a year and found it right.</summary>
public sealed class YearConfirmation
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The calendar year in which it was confirmed.</summary>
    public int Year { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }
}
