using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

public partial class SecondStep
{
    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private AppUser? user;
    private bool passkeys;
    private string? error;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "ma")]
    private CodeInput Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "tro-lai")]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = "cach")]
    private string? Way { get; set; }

    [SupplyParameterFromQuery(Name = "giu")]
    private string? KeepText { get; set; }

    // As text: an address that somebody typed by hand may hold anything.
    private bool Keep => bool.TryParse(KeepText, out var keep) && keep;

    private bool Recovering => Way == "phuc-hoi";

    private string Other => Nav.GetUriWithQueryParameter("cach", Recovering ? null : "phuc-hoi");

    protected override async Task OnInitializedAsync()
    {
        Input ??= new CodeInput();
        user = await SignIns.GetTwoFactorAuthenticationUserAsync();
        passkeys = user is not null && (await Users.GetPasskeysAsync(user)).Count > 0;
    }

    private async Task SubmitAsync()
    {
        var code = (Input.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (Recovering)
        {
            // As it was written down: small letters, a blank or nothing for the hyphen.
            code = code.Replace("-", "", StringComparison.Ordinal) is { Length: 10 } ten ? $"{ten[..5]}-{ten[5..]}" : code;
        }

        await EndAsync(
            Recovering
                ? await SignIns.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant())
                : await SignIns.TwoFactorAuthenticatorSignInAsync(code.Replace("-", "", StringComparison.Ordinal), Keep, rememberClient: false)
        );
    }

    private async Task PasskeyAsync(string? credential)
    {
        if (!string.IsNullOrEmpty(credential))
        {
            await EndAsync(await SignIns.PasskeySignInAsync(credential));
        }
    }

    private async Task EndAsync(Microsoft.AspNetCore.Identity.SignInResult result)
    {
        if (result.Succeeded)
        {
            await Oidc.LinkPendingAsync(SignIns, user!, Context);
            Nav.NavigateTo(SignIn.Back(ReturnUrl), forceLoad: true);
        }
        else
        {
            error =
                result.IsLockedOut ? T["Tài khoản tạm khóa vì nhập sai nhiều lần. Thử lại sau 10 phút."]
                : Recovering ? T["Mã phục hồi không đúng hoặc đã dùng. Nhập một mã khác trong danh sách bạn đã lưu."]
                : T["Mã không đúng hoặc đã hết hạn. Kiểm tra giờ của điện thoại rồi nhập mã mới."];
        }
    }

    private sealed class CodeInput
    {
        public string? Code { get; set; }
    }
}
