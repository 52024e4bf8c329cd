namespace NangSuatHue.Data.Registry.Figures;

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
