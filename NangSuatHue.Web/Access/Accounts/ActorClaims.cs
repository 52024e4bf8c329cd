using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Puts into the cookie what <see cref="CurrentActor"/> reads.</summary>
public sealed class ActorClaims(UserManager<AppUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentActor.RoleClaim, user.Role.ToString()));
        identity.AddClaim(new Claim(CurrentActor.NameClaim, user.DisplayName.Length > 0 ? user.DisplayName : user.Email ?? ""));
        if (user.EnterpriseId is { } enterprise)
        {
            identity.AddClaim(new Claim(CurrentActor.EnterpriseClaim, enterprise.ToString(CultureInfo.InvariantCulture)));
        }

        if (user.ExpertId is { } expert)
        {
            identity.AddClaim(new Claim(CurrentActor.ExpertClaim, expert.ToString(CultureInfo.InvariantCulture)));
        }

        return identity;
    }
}
