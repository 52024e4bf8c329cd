using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Signs an open circuit out within a minute after the account's rights changed, it was disabled or the session was ended.</summary>
public sealed class RevalidatingActor(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, Sessions sessions)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        AsyncServiceScope begun;
        try
        {
            begun = scopes.CreateAsyncScope();
        }
        catch (ObjectDisposedException)
        {
            // The server is going down, and its circuits with it.
            return true;
        }

        await using var scope = begun;
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        return user is { Disabled: false }
            && authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user)
            && await sessions.SeeAsync(authenticationState.User.FindFirstValue(SignIns.SessionClaim), user.Id, cancellationToken);
    }
}
