using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>An account.</summary>
public sealed class AppUser : IdentityUser<int>
{
    /// <summary>An account that begins with an address alone; the address is its name for signing in.</summary>
    public static AppUser Of(string email, DateTime now) =>
        new()
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            LockoutEnabled = true,
            CreatedAt = now,
        };

    /// <summary>The name shown in history.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The one role that decides the rights.</summary>
    public Role Role { get; set; }

    /// <summary>The enterprise a representative speaks for.</summary>
    public int? EnterpriseId { get; set; }

    /// <summary>The profile an expert keeps.</summary>
    public int? ExpertId { get; set; }

    /// <summary>A demo account, whose password the sign-in page shows. Production refuses to start while one exists.</summary>
    public bool IsDemo { get; set; }

    /// <summary>A disabled account cannot sign in.</summary>
    public bool Disabled { get; set; }

    /// <summary>The time step (RFC 6238) of the last code of an authenticator app that was accepted: only later ones are.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When somebody last signed in, UTC.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>Whether notices are also mailed; mails about the account itself always are.</summary>
    public bool MailNotices { get; set; } = true;

    /// <summary>When the person's data was erased at the person's request, UTC; the account stays as an empty shell that history can name.</summary>
    public DateTime? ErasedAt { get; set; }
}
