using NangSuatHue.Data.Foundation.Mail;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>The mail of an invitation, in both languages.</summary>
internal static class InvitationMail
{
    public static OutboxMail Make(DateTime now, Invitation invitation, string what, string whatEn, string link) =>
        OutboxMails.Make(
            now,
            invitation.Email,
            null,
            "Lời mời dùng cơ sở dữ liệu năng suất của Huế / Invitation to Huế's productivity database",
            $"""
            {invitation.InvitedBy} mời bạn lập tài khoản {what}. Mở địa chỉ dưới đây trong 7 ngày để đặt tên và mật khẩu.

            {invitation.InvitedBy} invites you to make an account {whatEn}. Open the address below within 7 days to set your name and password.
            """,
            link
        );
}
