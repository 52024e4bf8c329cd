using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Api;

/// <summary>
/// Signs a program in by the token in <c>Authorization: Bearer</c>. Cookies count for nothing here, so no other site can use a person's session.
/// </summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AccessTokens tokens,
    KnownTokens known
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme.</summary>
    public const string Scheme_ = "Token";

    /// <summary>The claim of the token's scopes.</summary>
    public const string ScopesClaim = "ns.scopes";

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        const string Bearer = "Bearer ";
        if (
            !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            || await tokens.ResolveAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not var (user, scopes)
        )
        {
            known.Remove(header);
            return AuthenticateResult.Fail("No such token.");
        }

        known.Add(header, user.Id);

        var identity = new ClaimsIdentity(Scheme_);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(CurrentActor.RoleClaim, user.Role.ToString()));
        identity.AddClaim(new Claim(CurrentActor.NameClaim, user.DisplayName.Length > 0 ? user.DisplayName : user.Email ?? ""));
        identity.AddClaim(new Claim(ScopesClaim, ((int)scopes).ToString(CultureInfo.InvariantCulture)));
        if (user.EnterpriseId is { } enterprise)
        {
            identity.AddClaim(new Claim(CurrentActor.EnterpriseClaim, enterprise.ToString(CultureInfo.InvariantCulture)));
        }

        if (user.ExpertId is { } expert)
        {
            identity.AddClaim(new Claim(CurrentActor.ExpertClaim, expert.ToString(CultureInfo.InvariantCulture)));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme_));
    }
}
