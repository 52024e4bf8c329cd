namespace NangSuatHue.Web.Access.Accounts;

/// <summary>An OpenID provider: the national one or the city's. Without an authority there is none.</summary>
public sealed class OidcOptions
{
    /// <summary>The issuer's address.</summary>
    public string? Authority { get; set; }

    /// <summary>What the provider calls this application.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret agreed with it.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>How the button on the sign-in page names it.</summary>
    public string Name { get; set; } = "OpenID Connect";

    /// <summary>Whether the provider must be reached by HTTPS; off only for a provider on the same machine.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Whether it is set.</summary>
    public bool Enabled => !string.IsNullOrWhiteSpace(Authority) && !string.IsNullOrWhiteSpace(ClientId);
}
