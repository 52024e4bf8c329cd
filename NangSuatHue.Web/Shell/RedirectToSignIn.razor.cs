using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace NangSuatHue.Web.Shell;

public partial class RedirectToSignIn
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>Whether an address is one of those where a session that ended leads: nothing can hold a page that may no longer be shown.</summary>
    public static bool Leads(string address) =>
        Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri)
        && (uri.IsAbsoluteUri ? uri.AbsolutePath : address) is var path
        && (path.StartsWith("/dang-nhap", StringComparison.Ordinal) || path.StartsWith("/khong-co-quyen", StringComparison.Ordinal));

    protected override async Task OnInitializedAsync()
    {
        var signedIn = Authentication is not null && (await Authentication).User.Identity?.IsAuthenticated == true;
        try
        {
            Navigation.NavigateTo(
                signedIn ? "/khong-co-quyen" : "/dang-nhap?tro-lai=" + Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri)),
                forceLoad: true
            );
        }
        catch (TaskCanceledException)
        {
            // The tab is closed: nobody is there to be led anywhere.
        }
    }
}
