using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class SignIn
{
    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required AskConfirmation Confirmation { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IOptions<DemoOptions> Demo { get; set; }

    [Inject]
    public required IOptions<OidcOptions> Provider { get; set; }

    private string? error;
    private bool unconfirmed;

    [SupplyParameterFromForm(FormName = "dang-nhap")]
    private SignInInput Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "tro-lai")]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = "noi")]
    private string? Linking { get; set; }

    private bool Link => Linking == "1";

    [SupplyParameterFromQuery(Name = "loi")]
    private string? Problem { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override void OnInitialized() => Input ??= new SignInInput();

    private async Task SubmitAsync()
    {
        var (email, password) = (Input.Email ?? "", Input.Password ?? "");
        var user = await Users.FindByEmailAsync(email) is { Disabled: false } found ? found : null;
        var check = await SignIns.CheckAsync(user, email, password);
        if (!check.Succeeded)
        {
            // The same for an address without an account and a wrong password.
            error = check.Wait is null
                ? T["Thư điện tử hoặc mật khẩu không đúng."]
                : T["Thư điện tử hoặc mật khẩu không đúng. Đã sai nhiều lần: thử lại sau {0} giây, hoặc dùng khóa truy cập.", check.Seconds];
            return;
        }

        if (!user!.EmailConfirmed)
        {
            await Confirmation.RunAsync(user.Id);
            unconfirmed = true;
            return;
        }

        var result = await SignIns.PasswordWasRightAsync(user, Input.Remember);
        if (result.Succeeded)
        {
            await Oidc.LinkPendingAsync(SignIns, user, Context);
            Nav.NavigateTo(Back(ReturnUrl), forceLoad: true);
        }
        else if (result.RequiresTwoFactor)
        {
            Nav.NavigateTo(
                Nav.GetUriWithQueryParameters(
                    "/dang-nhap/ma",
                    new Dictionary<string, object?> { ["tro-lai"] = ReturnUrl, ["giu"] = Input.Remember ? true : null }
                )
            );
        }
        else
        {
            error = T["Chưa đăng nhập được: nhập sai mã nhiều lần. Thử lại sau 10 phút, hoặc dùng khóa truy cập."];
        }
    }

    /// <summary>An address of this application to go back to; the first page of the workspace for anything else.</summary>
    internal static string Back(string? address) => LocalAddress.Of(address, "/viec-can-lam");

    private async Task PasskeyAsync(string? credential)
    {
        var result = string.IsNullOrEmpty(credential) ? null : await SignIns.PasskeySignInAsync(credential);
        if (result is { Succeeded: true })
        {
            Nav.NavigateTo(Back(ReturnUrl), forceLoad: true);
        }
        else if (result is not null)
        {
            error = result.IsLockedOut
                ? T["Tài khoản tạm khóa vì nhập sai nhiều lần. Thử lại sau 10 phút."]
                : T["Khóa truy cập này không thuộc tài khoản nào ở đây."];
        }
    }

    private sealed class SignInInput
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool Remember { get; set; }
    }
}
