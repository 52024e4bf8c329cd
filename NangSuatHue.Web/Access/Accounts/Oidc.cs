using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>
/// Sign-in by an OpenID provider. It says who somebody is, never what they may do: no claim grants a role. A subject opens the account it is linked
/// to; a new one is
/// linked only after that account's own sign-in and only where the provider vouches for the same address; whoever has no account goes to the registration.
/// </summary>
public static class Oidc
{
    /// <summary>The scheme, and the provider's name in the table of logins.</summary>
    public const string Scheme = "oidc";

    /// <summary>Adds the scheme where it is configured.</summary>
    // Long: the options of one library, one line each.
    public static void AddOidc(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OidcOptions>().BindConfiguration("Oidc");
        var options = builder.Configuration.GetSection("Oidc").Get<OidcOptions>() ?? new OidcOptions();
        if (!options.Enabled)
        {
            return;
        }

        builder
            .Services.AddAuthentication()
            .AddOpenIdConnect(
                Scheme,
                options.Name,
                o =>
                {
                    (o.Authority, o.ClientId, o.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
                    o.RequireHttpsMetadata = options.RequireHttps;
                    o.SignInScheme = IdentityConstants.ExternalScheme;
                    o.ResponseType = OpenIdConnectResponseType.Code;
                    o.ResponseMode = OpenIdConnectResponseMode.Query;
                    o.UsePkce = true;
                    o.MapInboundClaims = false;
                    o.GetClaimsFromUserInfoEndpoint = true;
                    o.CallbackPath = "/dang-nhap/oidc";
                    foreach (var cookie in (CookieBuilder[])[o.CorrelationCookie, o.NonceCookie])
                    {
                        cookie.SameSite = SameSiteMode.Lax;
                        cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                    }

                    o.TokenValidationParameters.NameClaimType = "name";
                    o.Scope.Clear();
                    foreach (var scope in (string[])["openid", "profile", "email"])
                    {
                        o.Scope.Add(scope);
                    }

                    o.ClaimActions.MapJsonKey("email", "email");
                    o.ClaimActions.MapJsonKey("email_verified", "email_verified");
                    o.ClaimActions.MapJsonKey("name", "name");
                    o.Events = new OpenIdConnectEvents
                    {
                        OnTicketReceived = context =>
                        {
                            // Identity looks for the subject here. Nothing but who somebody is goes further.
                            var from = context.Principal!;
                            var kept = from
                                .Claims.Where(c => c.Type is "email" or "email_verified" or "name")
                                .Append(new Claim(ClaimTypes.NameIdentifier, from.FindFirstValue("sub") ?? ""));
                            context.Principal = new ClaimsPrincipal(new ClaimsIdentity(kept, Scheme));
                            return Task.CompletedTask;
                        },
                        OnRemoteFailure = context =>
                        {
                            context.Response.Redirect("/dang-nhap?loi=oidc");
                            context.HandleResponse();
                            return Task.CompletedTask;
                        },
                    };
                }
            );
    }

    /// <summary>Maps the beginning and the return.</summary>
    // Long: two addresses with what each answers.
    public static void MapOidc(this WebApplication app)
    {
        // A link and not a form: the policy of content keeps forms, and where they lead on, within this site. The return is bound to this browser by a cookie.
        app.MapGet(
            "/dang-nhap/nha-cung-cap",
            (SignIns signIns, HttpContext context, IOptions<OidcOptions> options, string? troLai) =>
            {
                var user = signIns.IsSignedIn(context.User) ? signIns.UserManager.GetUserId(context.User) : null;
                return options.Value.Enabled
                    ? Results.Challenge(
                        signIns.ConfigureExternalAuthenticationProperties(
                            Scheme,
                            "/dang-nhap/tro-ve?troLai=" + Uri.EscapeDataString(SignIn.Back(troLai)),
                            user
                        ),
                        [Scheme]
                    )
                    : Results.NotFound();
            }
        );

        app.MapGet(
            "/dang-nhap/tro-ve",
            async (SignIns signIns, HttpContext context, string? troLai) =>
            {
                var signedIn = signIns.UserManager.GetUserId(context.User);
                var info = await signIns.GetExternalLoginInfoAsync(signedIn);
                if (info is not { ProviderKey.Length: > 0 })
                {
                    return Results.LocalRedirect("/dang-nhap?loi=oidc");
                }

                if (signedIn is not null)
                {
                    return await LinkAsync(signIns, context, info);
                }

                var result = await signIns.ExternalLoginSignInAsync(
                    info.LoginProvider,
                    info.ProviderKey,
                    isPersistent: false,
                    bypassTwoFactor: false
                );
                if (result.Succeeded)
                {
                    await context.SignOutAsync(IdentityConstants.ExternalScheme);
                    return Results.LocalRedirect(SignIn.Back(troLai));
                }

                if (result.RequiresTwoFactor)
                {
                    return Results.LocalRedirect("/dang-nhap/ma?tro-lai=" + Uri.EscapeDataString(SignIn.Back(troLai)));
                }

                // An account of the same address is linked after its own sign-in; an unknown person registers. The answer tells neither from the
                // other to a stranger:
                // the provider has vouched for the address.
                var known = Email(info) is { } email && await signIns.UserManager.FindByEmailAsync(email) is not null;
                return Results.LocalRedirect(
                    result.IsLockedOut || result.IsNotAllowed ? "/dang-nhap?loi=oidc"
                    : known ? "/dang-nhap?noi=1"
                    : "/dang-ky"
                );
            }
        );
    }

    /// <summary>The address that the provider vouches for; null where it does not.</summary>
    public static string? Email(ExternalLoginInfo info) =>
        string.Equals(info.Principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            ? info.Principal.FindFirstValue("email")
            : null;

    /// <summary>Links what the provider said to the account that has just signed in by itself, where the addresses are the same.</summary>
    public static async Task<bool> LinkPendingAsync(SignIns signIns, AppUser user, HttpContext context)
    {
        var pending = await signIns.GetExternalLoginInfoAsync();
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        return pending is not null
            && user.EmailConfirmed
            && string.Equals(Email(pending), user.Email, StringComparison.OrdinalIgnoreCase)
            && (await signIns.UserManager.AddLoginAsync(user, pending)).Succeeded;
    }

    private static async Task<IResult> LinkAsync(SignIns signIns, HttpContext context, ExternalLoginInfo info)
    {
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var user = await signIns.UserManager.GetUserAsync(context.User);
        var linked =
            user is { Disabled: false }
            && string.Equals(Email(info), user.Email, StringComparison.OrdinalIgnoreCase)
            && (await signIns.UserManager.AddLoginAsync(user, info)).Succeeded;
        return Results.LocalRedirect(linked ? "/tai-khoan?noi=xong" : "/tai-khoan?noi=khac");
    }
}
