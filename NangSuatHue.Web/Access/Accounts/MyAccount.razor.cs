using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;

namespace NangSuatHue.Web.Access.Accounts;

public partial class MyAccount
{
    [Inject]
    public required SignInManager<AppUser> SignInManager { get; set; }

    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required Sessions Sessions { get; set; }

    [Inject]
    public required AccessTokens Tokens { get; set; }

    [Inject]
    public required AccountNotes Notes { get; set; }

    [Inject]
    public required IOptions<OidcOptions> Provider { get; set; }

    private AppUser? user;
    private bool done;
    private IReadOnlyList<string> errors = [];

    [SupplyParameterFromQuery(Name = "noi")]
    private string? Linking { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private ChangeInput Input { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new ChangeInput();
        user = await Users.GetUserAsync(Context.User);
    }

    private async Task SubmitAsync()
    {
        if (user is null)
        {
            return;
        }

        var changed = await Users.ChangePasswordAsync(user, Input.Old ?? "", Input.New ?? "");
        errors = changed.Errors.Select(e => e.Description).Distinct().ToList();
        done = changed.Succeeded;
        if (done)
        {
            await Sessions.EndAllAsync(user.Id, Context.User.FindFirstValue(SignIns.SessionClaim));
            await Tokens.EndAllAsync(user.Id);
            await Notes.TellAsync(
                user.Id,
                "Mật khẩu tài khoản của bạn vừa được đổi. Nếu không phải bạn, đặt lại mật khẩu ngay ở trang đăng nhập và báo Sở.",
                "The password of your account was just changed. If it was not you, set a new one at once from the sign-in page and tell the Department."
            );
            await SignInManager.RefreshSignInAsync(user);
        }
    }

    private sealed class ChangeInput
    {
        public string? Old { get; set; }

        public string? New { get; set; }
    }
}
