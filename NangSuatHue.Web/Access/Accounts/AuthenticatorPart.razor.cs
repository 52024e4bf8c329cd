using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

public partial class AuthenticatorPart
{
    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required Sessions Sessions { get; set; }

    [Inject]
    public required AccountNotes Notes { get; set; }

    private string? key,
        error;
    private int left;
    private IReadOnlyList<string>? codes;

    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public required AppUser User { get; set; }

    /// <summary>Whether the app may not be switched off: the role needs a second factor and there is no other.</summary>
    [Parameter]
    public bool Required { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private AppInput Input { get; set; } = default!;

    private MarkupString Qr
    {
        get
        {
            var issuer = Uri.EscapeDataString("Năng Suất Huế");
            var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(User.Email ?? "")}?secret={key}&issuer={issuer}&digits=6";
            using var data = QRCoder.QRCodeGenerator.GenerateQrCode(address, QRCoder.QRCodeGenerator.ECCLevel.M);
            using var svg = new QRCoder.SvgQRCode(data);
            return new MarkupString(
                svg.GetGraphic(4, "#000", "#fff", drawQuietZones: false, QRCoder.SvgQRCode.SizingMode.ViewBoxAttribute)
                    .Replace("<svg ", "<svg aria-hidden=\"true\" ", StringComparison.Ordinal)
            );
        }
    }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new AppInput();
        key = User.TwoFactorEnabled ? null : await Users.GetAuthenticatorKeyAsync(User);
        left = User.TwoFactorEnabled ? await Users.CountRecoveryCodesAsync(User) : 0;
    }

    private async Task BeginAsync()
    {
        await Users.ResetAuthenticatorKeyAsync(User);
        await SignIns.RefreshSignInAsync(User);
        key = await Users.GetAuthenticatorKeyAsync(User);
    }

    private async Task ConfirmAsync()
    {
        var code = (Input.Code ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (User.TwoFactorEnabled || !await Users.VerifyTwoFactorTokenAsync(User, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            error = T["Mã không đúng hoặc đã hết hạn. Kiểm tra giờ của điện thoại rồi nhập mã mới."];
            return;
        }

        await Users.SetTwoFactorEnabledAsync(User, true);
        await EndOthersAsync();
        codes = (await Users.GenerateNewTwoFactorRecoveryCodesAsync(User, 10))?.ToList();
        left = codes?.Count ?? 0;
        await Notes.TellAsync(User.Id, "Ứng dụng xác thực vừa được bật cho tài khoản của bạn.", "An authenticator app was set up for your account.");
    }

    private async Task RenewAsync()
    {
        if (await IsPersonAsync())
        {
            codes = (await Users.GenerateNewTwoFactorRecoveryCodesAsync(User, 10))?.ToList();
            left = codes?.Count ?? 0;
        }
    }

    private async Task SwitchOffAsync()
    {
        if (Required || !await IsPersonAsync())
        {
            return;
        }

        await Users.SetTwoFactorEnabledAsync(User, false);
        await Users.ResetAuthenticatorKeyAsync(User);
        await EndOthersAsync();
        await Notes.TellAsync(
            User.Id,
            "Ứng dụng xác thực vừa bị tắt ở tài khoản của bạn. Nếu không phải bạn, đổi mật khẩu ngay và báo Sở.",
            "The authenticator app of your account was switched off. If it was not you, change your password at once and tell the Department."
        );
        key = null;
    }

    private async Task<bool> IsPersonAsync()
    {
        if (User.PasswordHash is null || (await SignIns.CheckAsync(User, User.Email ?? "", Input.Password ?? "")).Succeeded)
        {
            return true;
        }

        error = T["Mật khẩu hiện tại không đúng."];
        return false;
    }

    private async Task EndOthersAsync()
    {
        await Sessions.EndAllAsync(User.Id, Context.User.FindFirstValue(SignIns.SessionClaim));
        await SignIns.RefreshSignInAsync(User);
    }

    private sealed class AppInput
    {
        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
