using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Identity's errors in the person's language.</summary>
public sealed class IdentityTexts(IStringLocalizer<Ui> text) : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = text["Mật khẩu phải có ít nhất {0} ký tự.", length] };

    /// <inheritdoc />
    public override IdentityError DuplicateEmail(string email) =>
        new() { Code = nameof(DuplicateEmail), Description = text["Địa chỉ thư này đã có tài khoản."] };

    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    /// <inheritdoc />
    public override IdentityError InvalidEmail(string? email) =>
        new() { Code = nameof(InvalidEmail), Description = text["Địa chỉ thư điện tử sai cách ghi."] };

    /// <inheritdoc />
    public override IdentityError InvalidToken() =>
        new() { Code = nameof(InvalidToken), Description = text["Liên kết đã dùng hoặc hết hạn. Xin liên kết mới."] };

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() =>
        new() { Code = nameof(PasswordMismatch), Description = text["Mật khẩu hiện tại không đúng."] };
}
