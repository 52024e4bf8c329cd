using NangSuatHue.Data.Foundation.Mail;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>
/// Mails about the account itself. In both languages: a mail does not know which one its reader chose. They are sent whatever the person set about
/// notices.
/// </summary>
internal static class AccountMails
{
    // To an address that nobody has confirmed go no words that somebody chose.
    public static OutboxMail Confirm(DateTime now, AppUser user, string enterprise, string link) =>
        OutboxMails.Make(
            now,
            user.Email!,
            user.Id,
            "Xác nhận thư điện tử / Confirm your e-mail address",
            $"""
            Chào bạn,

            Bạn vừa đăng ký đại diện doanh nghiệp có mã số thuế {enterprise} trên cơ sở dữ liệu năng suất của thành phố Huế.
            Mở địa chỉ dưới đây trong 24 giờ và nhập mật khẩu đã chọn để xác nhận thư điện tử.
            Sau đó cán bộ Sở Khoa học và Công nghệ xem xét đăng ký.
            Nếu bạn không đăng ký, bỏ qua thư này: không có gì xảy ra và thông tin sẽ bị xóa sau 7 ngày.

            You asked to represent the enterprise with the tax code {enterprise} in Huế city's productivity database.
            Open the address below within 24 hours and enter the password that you chose.
            An officer of the Department of Science and Technology then looks at your request.
            If it was not you, ignore this mail: nothing happens and the data is deleted after 7 days.
            """,
            link
        );

    public static OutboxMail Exists(DateTime now, AppUser user) =>
        OutboxMails.Make(
            now,
            user.Email!,
            user.Id,
            "Địa chỉ thư này đã có tài khoản / This address already has an account",
            """
            Có người vừa đăng ký bằng địa chỉ thư này, nhưng địa chỉ đã có tài khoản.
            Nếu là bạn, hãy đăng nhập; quên mật khẩu thì chọn "Quên mật khẩu?" ở trang đăng nhập.
            Nếu không phải bạn, bỏ qua thư này: tài khoản của bạn không thay đổi.

            Somebody tried to register with this address, which already has an account.
            If it was you, sign in, or choose "Forgot your password?" there.
            If not, ignore this mail: nothing about your account has changed.
            """,
            "/dang-nhap"
        );

    public static OutboxMail Password(DateTime now, AppUser user, string link) =>
        OutboxMails.Make(
            now,
            user.Email!,
            user.Id,
            "Đặt lại mật khẩu / Set a new password",
            """
            Mở địa chỉ dưới đây trong 24 giờ để đặt mật khẩu mới. Nếu bạn không yêu cầu, bỏ qua thư này: mật khẩu hiện tại vẫn dùng được.

            Open the address below within 24 hours to set a new password. If you did not ask for it, ignore this mail: your present password stays.
            """,
            link
        );

    public static OutboxMail NoAccount(DateTime now, string to) =>
        OutboxMails.Make(
            now,
            to,
            null,
            "Chưa có tài khoản / No account",
            """
            Có người yêu cầu đặt lại mật khẩu cho địa chỉ thư này, nhưng địa chỉ chưa có tài khoản. Có thể bạn đã dùng địa chỉ khác.

            Somebody asked for a new password for this address, which has no account. You may have used another address.
            """
        );

    public static OutboxMail Changed(DateTime now, AppUser user, string vi, string en) =>
        OutboxMails.Make(now, user.Email!, user.Id, "Tài khoản của bạn vừa thay đổi / Your account has changed", $"{vi}\n\n{en}", "/tai-khoan");
}
