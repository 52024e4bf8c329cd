namespace NangSuatHue.Data.Duplicates;

/// <summary>Two records made one: who did it, and everything that stood before, so that it can be taken back.</summary>
public sealed class Merge
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary><c>enterprises</c> or <c>experts</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The record that stands.</summary>
    public int KeptId { get; set; }

    /// <summary>The record that went into it.</summary>
    public int DroppedId { get; set; }

    /// <summary>Names of both, for the list.</summary>
    public required string Title { get; set; }

    /// <summary>Every row as it stood before, by table, as JSON.</summary>
    public required string Image { get; set; }

    /// <summary>Who.</summary>
    public required string MergedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime MergedAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTime? UndoneAt { get; set; }
}

/// <summary>A pair that somebody looked at and said is not one.</summary>
public sealed class DismissedPair
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The kind.</summary>
    public required string Kind { get; set; }

    /// <summary>The record with the lesser id.</summary>
    public int FirstId { get; set; }

    /// <summary>The other.</summary>
    public int SecondId { get; set; }

    /// <summary>Who said so.</summary>
    public required string DismissedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime DismissedAt { get; set; }
}

/// <summary>
/// A pair of records that are of one person: two certificates, or an expert's profile and a certificate. Records stay apart, each with its own key; a
/// person is whatever hangs together. An expert merged into another is found under the one that stands, so merges and their undoing leave pairs alone.
/// </summary>
public sealed class JoinedPair
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary><c>specialists</c> or <c>experts-specialists</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The expert, or the certificate with the lesser id.</summary>
    public int FirstId { get; set; }

    /// <summary>The other certificate.</summary>
    public int SecondId { get; set; }

    /// <summary>Who said so.</summary>
    public required string JoinedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime JoinedAt { get; set; }
}
