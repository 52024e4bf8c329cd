using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Web.Access.Accounts;

public partial class SetPassword
{
    [Inject]
    public required SignInManager<AppUser> SignInManager { get; set; }

    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required ConfirmAddress Confirm { get; set; }

    [Inject]
    public required Sessions Sessions { get; set; }

    [Inject]
    public required AccessTokens Tokens { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private IReadOnlyList<string> errors = [];

    [SupplyParameterFromForm]
    private PasswordInput Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "tk")]
    private string? UserId { get; set; }

    [SupplyParameterFromQuery(Name = "ma")]
    private string? Token { get; set; }

    protected override void OnInitialized() => Input ??= new PasswordInput();

    private async Task SubmitAsync()
    {
        var user = await Users.FindByIdAsync(AccountTokens.Id(UserId));
        var token = AccountTokens.Decode(Token);
        if (user is not { Disabled: false } || token is null)
        {
            errors = [T["Liên kết đã dùng hoặc hết hạn. Xin liên kết mới."]];
            return;
        }

        var set = await Users.ResetPasswordAsync(user, token, Input.Password ?? "");
        if (!set.Succeeded)
        {
            errors = set.Errors.Select(e => e.Description).Distinct().ToList();
            return;
        }

        // The link came by mail: the address is the person's. All other devices are signed out.
        await Confirm.RunAsync(user.Id);
        await Sessions.EndAllAsync(user.Id);
        await Tokens.EndAllAsync(user.Id);
        await Users.SetLockoutEndDateAsync(user, null);
        user = (await Users.FindByIdAsync(UserId!))!;
        if (user.TwoFactorEnabled || (await Users.GetPasskeysAsync(user)).Count > 0)
        {
            // A mailbox is no second factor.
            Nav.NavigateTo("/dang-nhap", forceLoad: true);
            return;
        }

        await SignInManager.SignInAsync(user, isPersistent: false);
        Nav.NavigateTo("/viec-can-lam", forceLoad: true);
    }

    private sealed class PasswordInput
    {
        public string? Password { get; set; }
    }
}
