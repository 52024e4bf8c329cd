using Microsoft.AspNetCore.Authorization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

/// <summary>
/// Keeps people from the front pages of what is not theirs: a page that stands in the menu of some role, and not in the reader's own, says so at once
/// instead of showing its title. What a page shows is decided by each slice; this only spares an empty page.
/// </summary>
public sealed class ForeignPages(WebFeatureSet web, FeatureSet features)
{
    private readonly Lazy<HashSet<string>> known = new(() =>
        Enum.GetValues<Role>()
            .Select(role => new Actor
            {
                Role = role,
                Name = "",
                UserId = 0,
                EnterpriseId = role == Role.Representative ? 0 : null,
                ExpertId = role == Role.Expert ? 0 : null,
            })
            .SelectMany(actor => Hrefs(web.Menu(new MenuReader(actor, null, features))))
            .ToHashSet(StringComparer.Ordinal)
    );

    /// <summary>Leads away from a page that is not the reader's.</summary>
    public async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        if (
            HttpMethods.IsGet(context.Request.Method)
            && context.User.Identity?.IsAuthenticated == true
            && known.Value.Contains(path)
            && context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null
            && !Hrefs(web.Menu(new MenuReader(CurrentActor.From(context.User), null, features))).Contains(path)
        )
        {
            context.Response.Redirect("/khong-co-quyen");
            return;
        }

        await next(context);
    }

    private static IEnumerable<string> Hrefs(IEnumerable<MenuSection> menu) => menu.SelectMany(s => s.Entries).Select(e => e.Href);
}
