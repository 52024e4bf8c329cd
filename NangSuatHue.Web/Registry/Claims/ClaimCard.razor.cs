using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

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
