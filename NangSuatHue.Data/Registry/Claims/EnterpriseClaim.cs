using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>
/// A person's claim to speak for the enterprise of a tax code. Where the registry does not know the enterprise, the claim holds the draft of its record, which
/// becomes one when an officer approves.
/// </summary>
public sealed class EnterpriseClaim : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The account.</summary>
    public int UserId { get; set; }

    /// <summary>Tax code in stored form.</summary>
    public required string TaxCode { get; set; }

    /// <summary>The enterprise's name as the person gave it, or as the registry has it.</summary>
    public required string Name { get; set; }

    /// <summary>VSIC code of the draft.</summary>
    public string? VsicCode { get; set; }

    /// <summary>Official code of the draft's commune.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>Address of the draft.</summary>
    public string? Address { get; set; }

    /// <summary>The person's position.</summary>
    public string? Position { get; set; }

    /// <summary>The person's telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>What the person says about the claim.</summary>
    public string? Note { get; set; }

    /// <summary>Status.</summary>
    public ClaimStatus Status { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the person agreed to the processing of personal data, UTC (law 91/2025/QH15).</summary>
    public DateTime AgreedAt { get; set; }

    /// <summary>The officer in charge.</summary>
    public int? AssignedTo { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; set; }
}
