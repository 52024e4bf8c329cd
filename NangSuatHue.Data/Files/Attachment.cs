namespace NangSuatHue.Data.Files;

/// <summary>What a stored file belongs to; with the record's id it decides who may read it.</summary>
public enum FileOwner
{
    /// <summary>Evidence of a claim on an enterprise; the id is the claim's.</summary>
    Claim = 1,

    /// <summary>Evidence of an applied system: the certificate; the id is the adoption's.</summary>
    Adoption = 2,

    /// <summary>An attachment of a pilot project's proposal; the id is the project's.</summary>
    PilotPlan = 3,

    /// <summary>Evidence of a report of a running pilot project; the id is the project's, the part names the entry.</summary>
    PilotReport = 4,

    /// <summary>The signed decision on a pilot project; the id is the project's.</summary>
    PilotDecision = 5,

    /// <summary>An attachment of the result of a pilot project; the id is the project's.</summary>
    PilotResult = 6,
}

/// <summary>What a virus scanner said.</summary>
public enum ScanState
{
    /// <summary>No scanner is configured.</summary>
    NotScanned = 0,

    /// <summary>Clean.</summary>
    Clean = 1,
}

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
