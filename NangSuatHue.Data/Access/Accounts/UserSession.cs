namespace NangSuatHue.Data.Access.Accounts;

/// <summary>One sign-in of one account on one device. An ended session is refused at once.</summary>
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
