namespace NangSuatHue.Data.Access.Consents;

/// <summary>
/// One consent of an enterprise, given by its representative: what may be shown to whom. Nobody consents by default; a withdrawal is a time, not a deletion
/// (law 91/2025/QH15).
/// </summary>
public sealed class Consent
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>What it covers: a code of the list of consents.</summary>
    public required string Scope { get; set; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime GivenAt { get; set; }

    /// <summary>Who gave it.</summary>
    public required string GivenBy { get; set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Who withdrew it.</summary>
    public string? WithdrawnBy { get; set; }
}
