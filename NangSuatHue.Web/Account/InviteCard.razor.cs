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

public partial class InviteCard
{
    [Inject]
    public required Invitations Invitations { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private InviteInput input = new() { Role = Role.Officer };
    private IReadOnlyList<Issue> issues = [];
    private bool busy;

    /// <summary>Told when one was sent.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Done { get; set; }

    /// <summary>Told when the person thinks better of it.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Cancel { get; set; }

    private async Task SendAsync()
    {
        busy = true;
        var outcome = await Runner.RunAsync(actor => Invitations.InviteAsync(actor, input));
        issues = outcome?.Issues ?? [];
        busy = false;
        if (outcome is { Kind: OutcomeKind.Ok })
        {
            Snackbar.Add(T["Đã gửi lời mời đến {0}.", input.Email ?? ""], MudBlazor.Severity.Success);
            await Done.InvokeAsync();
        }
    }
}
