namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>
/// A notice for one account, shown in the application and, where its kind asks for it, mailed. Its sentence is made when it is read, in the reader's
/// language.
/// </summary>
public sealed class Notice
{
    /// <summary>Identity, in order of time.</summary>
    public int Id { get; set; }

    /// <summary>The account.</summary>
    public int UserId { get; set; }

    /// <summary>The kind: a code of <see cref="NoticeTexts"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>The sentence's arguments, a JSON array of texts.</summary>
    public string Args { get; set; } = "[]";

    /// <summary>Where it leads: an address of this application.</summary>
    public required string Href { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When it was read, UTC.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>What makes a reminder one of its kind, so that it is given once; null for what happens once anyway.</summary>
    public string? OnceKey { get; set; }
}
