using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>
/// An invitation by e-mail to make an account: of a representative by another, or of anybody by an administrator. Only the hash of its link is kept.
/// </summary>
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
