using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class MySessions
{
    [Inject]
    public required Sessions Sessions { get; set; }

    [Inject]
    public required AccessTokens Tokens { get; set; }

    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private IReadOnlyList<UserSession> list = [];
    private string? own;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private Actor Actor => CurrentActor.From(Context.User);

    protected override async Task OnInitializedAsync()
    {
        own = Context.User.FindFirstValue(SignIns.SessionClaim);
        list = (await Sessions.FindAsync(Actor)).Value ?? [];
    }

    private async Task EndAsync(string id)
    {
        await Sessions.EndAsync(Actor, id);
        list = (await Sessions.FindAsync(Actor)).Value ?? [];
    }

    private async Task EverywhereAsync()
    {
        if (await Users.GetUserAsync(Context.User) is { } user)
        {
            await Sessions.EndAllAsync(user.Id);
            await Tokens.EndAllAsync(user.Id);
            await Users.UpdateSecurityStampAsync(user);
            await SignIns.SignOutAsync();
        }

        Nav.NavigateTo("/dang-nhap", forceLoad: true);
    }

    private static string Method(string method) =>
        method switch
        {
            "passkey" => "bằng khóa truy cập",
            "authenticator" => "bằng mật khẩu và ứng dụng",
            "recovery" => "bằng mật khẩu và mã phục hồi",
            "provider" => "qua nhà cung cấp danh tính",
            _ => "bằng mật khẩu",
        };
}
