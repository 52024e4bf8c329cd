using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Access;

/// <summary>How far a claim has come.</summary>
public enum ClaimStatus
{
    /// <summary>The e-mail address is not confirmed yet.</summary>
    Unconfirmed = 0,

    /// <summary>Waits for an officer.</summary>
    Pending = 1,

    /// <summary>Approved: the account speaks for the enterprise.</summary>
    Approved = 2,

    /// <summary>Refused, with a reason.</summary>
    Refused = 3,

    /// <summary>Withdrawn by the person.</summary>
    Withdrawn = 4,
}

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

/// <summary>An invitation by e-mail to make an account: of a representative by another, or of anybody by an administrator. Only the hash of its link is kept.</summary>
public sealed class Invitation
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The address.</summary>
    public required string Email { get; set; }

    /// <summary>The role.</summary>
    public Role Role { get; set; }

    /// <summary>The enterprise a representative will speak for.</summary>
    public int? EnterpriseId { get; set; }

    /// <summary>The profile an expert will keep.</summary>
    public int? ExpertId { get; set; }

    /// <summary>The account that invited.</summary>
    public int InvitedByUserId { get; set; }

    /// <summary>How that person was named.</summary>
    public string InvitedBy { get; set; } = "";

    /// <summary>SHA-256 of the link's token, hexadecimal.</summary>
    public required string TokenHash { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the link ends, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was taken up, UTC.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTime? RevokedAt { get; set; }
}

/// <summary>One sign-in of one account on one device. An ended session is refused within a minute.</summary>
public sealed class UserSession
{
    /// <summary>Identity: random, 32 hexadecimal digits, also in the sign-in cookie.</summary>
    public required string Id { get; set; }

    /// <summary>The account.</summary>
    public int UserId { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was last seen, to some minutes, UTC.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>The browser and system as the browser names them, shortened.</summary>
    public string? Agent { get; set; }

    /// <summary>The address it came from.</summary>
    public string? Address { get; set; }

    /// <summary>How it signed in: password, passkey, authenticator, recovery code, provider.</summary>
    public string Method { get; set; } = "";

    /// <summary>When it was ended, UTC.</summary>
    public DateTime? EndedAt { get; set; }
}
