namespace NangSuatHue.Data.Access.Tokens;

/// <summary>A personal access token: only its hash is kept. It stands until its last day, or until its owner or an administrator ends it.</summary>
public sealed class AccessToken
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Its owner.</summary>
    public int UserId { get; set; }

    /// <summary>What the owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Its first characters, to tell tokens apart.</summary>
    public required string Prefix { get; set; }

    /// <summary>What it lets do.</summary>
    public TokenScopes Scopes { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was last used, to the hour, UTC.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>When it was ended before its time, UTC.</summary>
    public DateTime? RevokedAt { get; set; }
}
