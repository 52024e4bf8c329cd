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

public partial class ClaimCard
{
    [Inject]
    public required GetClaim Get { get; set; }

    [Inject]
    public required WithdrawClaim Withdraw { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private EnterpriseClaim? claim;
    private bool none,
        asking;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Get.OwnAsync(a));
        if (outcome?.Value is { Represents: true })
        {
            // Approved since the sign-in: the cookie takes the new rights up, without signing in again.
            Nav.NavigateTo("/tai-khoan/lam-moi", forceLoad: true);
            return;
        }

        (claim, none) = (outcome?.Value?.Claim, outcome is { IsOk: true, Value.Claim: null });
    }

    private async Task WithdrawAsync()
    {
        asking = false;
        await Runner.RunAsync(a => Withdraw.RunAsync(a, claim!.Id));
        await LoadAsync();
    }
}
