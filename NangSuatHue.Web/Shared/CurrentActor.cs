using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Web.Shared;

/// <summary>Who sits behind this circuit or request, as the slices know them.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <summary>The claim of the role.</summary>
    public const string RoleClaim = "ns.role";

    /// <summary>The claim of the display name.</summary>
    public const string NameClaim = "ns.name";

    /// <summary>The claim of the representative's enterprise.</summary>
    public const string EnterpriseClaim = "ns.enterprise";

    /// <summary>The claim of the expert's profile.</summary>
    public const string ExpertClaim = "ns.expert";

    /// <summary>The claim of somebody who must set up a second factor before anything else.</summary>
    public const string MustClaim = "ns.must";

    /// <summary>The actor.</summary>
    public async Task<Actor> GetAsync() => From((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>Whether the person must set up a second factor before anything else.</summary>
    public static bool MustSetUp(ClaimsPrincipal user) => user.HasClaim(c => c.Type == MustClaim);

    /// <summary>The actor of a principal; the public for nobody, and for whoever must set up a second factor first.</summary>
    public static Actor From(ClaimsPrincipal user)
    {
        if (
            user.Identity?.IsAuthenticated != true
            || MustSetUp(user)
            || !Enum.TryParse<Role>(user.FindFirstValue(RoleClaim), out var role)
            || !Rights.AccountRoles.Contains(role)
        )
        {
            return Actor.Public;
        }

        return new Actor
        {
            Role = role,
            Name = user.FindFirstValue(NameClaim) ?? "",
            UserId = Number(user.FindFirstValue(ClaimTypes.NameIdentifier)),
            EnterpriseId = Number(user.FindFirstValue(EnterpriseClaim)),
            ExpertId = Number(user.FindFirstValue(ExpertClaim)),
        };
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
