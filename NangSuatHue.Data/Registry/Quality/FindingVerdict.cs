namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// A verdict on a finding. Keyed by what the finding is about, not by any record's number: the same file imported anew, even after an undo, finds its verdicts
/// again. It stands while the judged values are the same; other values raise the finding anew.
/// </summary>
public sealed class FindingVerdict
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Tax code of the enterprise.</summary>
    public required string TaxCode { get; set; }

    /// <summary>The year of the figures.</summary>
    public int Year { get; set; }

    /// <summary>Code of the rule.</summary>
    public required string Rule { get; set; }

    /// <summary>The survey field.</summary>
    public required string Field { get; set; }

    /// <summary>The judged values, <see cref="Finding.Fingerprint"/>.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Numbers of the sentence, invariant, separated by semicolons, so that it can be said again without the peers.</summary>
    public required string Numbers { get; set; }

    /// <summary>The verdict.</summary>
    public VerdictKind Kind { get; set; }

    /// <summary>The reason of an acceptance, the question to the enterprise, or a note.</summary>
    public string? Reason { get; set; }

    /// <summary>Who.</summary>
    public required string DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime DecidedAt { get; set; }
}
