using System.Globalization;
using System.Net.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Shell;

public partial class PublicLayout
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string Path => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0].TrimEnd('/');

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string Home => Languages.IsVietnamese ? "/" : "/en";

    private static string City => Public.CityPage.Here;

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
