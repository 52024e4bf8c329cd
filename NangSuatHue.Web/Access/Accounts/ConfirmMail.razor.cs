using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Web.Access.Accounts;

public partial class ConfirmMail
{
    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required ConfirmAddress Confirm { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private AppUser? user;
    private string? error;

    [SupplyParameterFromForm]
    private ConfirmInput Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "tk")]
    private string? UserId { get; set; }

    [SupplyParameterFromQuery(Name = "ma")]
    private string? Token { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new ConfirmInput();
        if (
            AccountTokens.Decode(Token) is { } token
            && await Users.FindByIdAsync(AccountTokens.Id(UserId)) is { Disabled: false, EmailConfirmed: false } found
            && await Users.VerifyUserTokenAsync(
                found,
                Users.Options.Tokens.EmailConfirmationTokenProvider,
                UserManager<AppUser>.ConfirmEmailTokenPurpose,
                token
            )
        )
        {
            user = found;
        }
    }

    /// <summary>The password is asked for: who owns the mailbox need not be who registered, and must not open an account with another's password.</summary>
    private async Task SubmitAsync()
    {
        if (user is null)
        {
            return;
        }

        var checkedPassword = await SignIns.CheckAsync(user, user.Email ?? "", Input.Password ?? "");
        if (!checkedPassword.Succeeded)
        {
            error = checkedPassword.Wait is null
                ? T["Mật khẩu không đúng."]
                : T["Mật khẩu không đúng. Đã sai nhiều lần: thử lại sau {0} giây.", checkedPassword.Seconds];
            return;
        }

        if ((await Confirm.RunAsync(user.Id)).IsOk)
        {
            user = (await Users.FindByIdAsync(UserId!))!;
            await SignIns.SignInAsync(user, isPersistent: false);
            Nav.NavigateTo("/viec-can-lam", forceLoad: true);
        }
    }

    private sealed class ConfirmInput
    {
        public string? Password { get; set; }
    }
}
