namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>A mail that waits to be sent, or was. Written in the transaction of what it tells, so that neither stands without the other.</summary>
public sealed class OutboxMail
{
    /// <summary>Identity, in order of time.</summary>
    public int Id { get; set; }

    /// <summary>The account it is for, where there is one.</summary>
    public int? UserId { get; set; }

    /// <summary>The address.</summary>
    public required string To { get; set; }

    /// <summary>Subject.</summary>
    public required string Subject { get; set; }

    /// <summary>Plain text.</summary>
    public required string Body { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it is tried next, UTC.</summary>
    public DateTime NextTryAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>When it was given up, UTC.</summary>
    public DateTime? GivenUpAt { get; set; }

    /// <summary>What went wrong last.</summary>
    public string? Error { get; set; }
}
