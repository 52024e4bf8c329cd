using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Looks at a cookie once a minute: the security stamp, whether the account is let in, and whether the session stands.</summary>
public sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options,
    SignInManager<AppUser> signIn,
    ILoggerFactory loggers,
    Sessions sessions
) : SecurityStampValidator<AppUser>(options, signIn, loggers)
{
    /// <inheritdoc />
    protected override async Task<AppUser?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        var user = await base.VerifySecurityStamp(principal);
        return user is { Disabled: false } && await sessions.SeeAsync(principal?.FindFirstValue(SignIns.SessionClaim), user.Id) ? user : null;
    }
}
