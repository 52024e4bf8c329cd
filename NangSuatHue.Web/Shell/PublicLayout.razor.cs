using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Measures.CitySeries;
using NangSuatHue.Web.Publishing.Portal;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

public partial class PublicLayout
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string Path => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0].TrimEnd('/');

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string Home => Languages.IsVietnamese ? "/" : "/en";

    private static string City => CityPage.Here;

    private string Query => new Uri(Navigation.Uri).Query;

    // Public pages have the language in their address; the few account pages keep a cookie.
    private string OtherLanguage =>
        Path switch
        {
            "" or "en" => Languages.IsVietnamese ? "/en" : "/",
            "nang-suat-thanh-pho" => "/en/city-productivity" + Query,
            "en/city-productivity" => "/nang-suat-thanh-pho" + Query,
            var story when story.StartsWith("du-an-diem", StringComparison.Ordinal) => "/en/pilot-projects" + story["du-an-diem".Length..] + Query,
            var story when story.StartsWith("en/pilot-projects", StringComparison.Ordinal) => "/du-an-diem"
                + story["en/pilot-projects".Length..]
                + Query,
            _ => OtherByCookie,
        };

    private string OtherByCookie => $"/ngon-ngu/{(Languages.IsVietnamese ? "en" : "vi")}?troLai={Uri.EscapeDataString(Here)}";
}
