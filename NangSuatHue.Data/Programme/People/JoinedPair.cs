namespace NangSuatHue.Data.Programme.People;

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
