using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

public partial class PublicLayout
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required WebFeatureSet Web { get; set; }

    private string Path => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0].TrimEnd('/');

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string Home => Languages.IsVietnamese ? "/" : "/en";

    private static string Address(PublicPage page) => Languages.IsVietnamese ? page.Vi : page.En;

    private string Query => new Uri(Navigation.Uri).Query;

    // Public pages have the language in their address; the few account pages keep a cookie.
    private string OtherLanguage
    {
        get
        {
            if (Path is "" or "en")
            {
                return Languages.IsVietnamese ? "/en" : "/";
            }

            foreach (var page in Web.PublicPages.Where(p => p.Vi != p.En))
            {
                var (here, there) = Languages.IsVietnamese ? (page.Vi, page.En) : (page.En, page.Vi);
                if (("/" + Path + "/").StartsWith(here + "/", StringComparison.Ordinal))
                {
                    return there + ("/" + Path)[here.Length..] + Query;
                }
            }

            return OtherByCookie;
        }
    }

    private string OtherByCookie => $"/ngon-ngu/{(Languages.IsVietnamese ? "en" : "vi")}?troLai={Uri.EscapeDataString(Here)}";
}
