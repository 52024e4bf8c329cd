namespace NangSuatHue.Data.Foundation.Files;

/// <summary>A file that somebody uploaded. Its bytes lie outside the web root under their SHA-256; equal contents lie there once.</summary>
public sealed class Attachment
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the contents, hexadecimal, small letters.</summary>
    public required string Hash { get; set; }

    /// <summary>The name it came with, without folders or control characters.</summary>
    public required string Name { get; set; }

    /// <summary>The media type that its contents show, never the one that the browser said.</summary>
    public required string ContentType { get; set; }

    /// <summary>Size, bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>What it belongs to.</summary>
    public FileOwner Owner { get; set; }

    /// <summary>The record it belongs to.</summary>
    public int OwnerId { get; set; }

    /// <summary>A part of that record: an entry's id, a field's name.</summary>
    public string? Part { get; set; }

    /// <summary>The enterprise it concerns.</summary>
    public int? EnterpriseId { get; set; }

    /// <summary>The account that uploaded it.</summary>
    public int? UserId { get; set; }

    /// <summary>How that person was named.</summary>
    public string By { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When it was taken away, UTC; its bytes go when no record names them.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>What the scanner said.</summary>
    public ScanState Scan { get; set; }
}
