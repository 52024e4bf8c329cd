using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Http;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Backups;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Mail;
using NangSuatHue.Data.Notices;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Account;

public partial class ClaimList
{
    [Inject]
    public required FindClaims Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private FoundClaims? found;
    private bool forbidden;

    [Inject]
    public required TimeProvider Clock { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "loc")]
    private string? Filter { get; set; }

    private int At => Math.Max(Page ?? 1, 1);

    private bool Decided => Filter == "xong";

    protected override async Task OnParametersSetAsync()
    {
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, Decided, At));
        (found, forbidden) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
    }

    private string Age(DateTime since)
    {
        var age = Clock.GetUtcNow().UtcDateTime - since;
        return age.TotalDays >= 1 ? T["{0} ngày", (int)age.TotalDays]
            : age.TotalHours >= 1 ? T["{0} giờ", (int)age.TotalHours]
            : T["vừa gửi"];
    }
}
