using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

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
