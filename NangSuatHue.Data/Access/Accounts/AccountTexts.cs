using System.Globalization;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>What is wrong with an answer about an account, Vietnamese and English: what and how to mend it.</summary>
public static class AccountTexts
{
    private static readonly Dictionary<string, (string Vi, string En)> Sentences = new(StringComparer.Ordinal)
    {
        ["password_short"] = (
            "Mật khẩu phải có ít nhất {0} ký tự. Ghép vài từ dễ nhớ với bạn là đủ.",
            "A password needs at least {0} characters. A few words that you remember will do."
        ),
        ["password_long"] = ("Mật khẩu dài quá {0} ký tự.", "A password has at most {0} characters."),
        ["password_common"] = (
            "Mật khẩu này quá thông dụng nên dễ bị đoán. Chọn mật khẩu khác.",
            "This password is too common and easily guessed. Choose another."
        ),
        ["password_own"] = (
            "Mật khẩu gần như là tên, địa chỉ thư hoặc tên doanh nghiệp của bạn. Chọn mật khẩu khác.",
            "This password is little more than your name, your e-mail address or your enterprise's name. Choose another."
        ),
        ["agree"] = (
            "Cần đồng ý thì mới lập được tài khoản, vì tài khoản là dữ liệu cá nhân của bạn.",
            "An account is made of your personal data, so it needs your agreement."
        ),
        ["evidence"] = (
            "Doanh nghiệp này đã có hồ sơ, nên cần kèm giấy giới thiệu hoặc giấy đăng ký doanh nghiệp.",
            "This enterprise has a record already, so a letter of introduction or the registration certificate must come with it."
        ),
        ["person_name"] = (
            "Tên chỉ gồm chữ, dấu cách, dấu chấm, gạch nối; ghi họ tên thật của bạn.",
            "A name has letters, blanks, points and hyphens only; write your real name."
        ),
        ["too_long"] = ("Nhiều nhất {0} ký tự.", "At most {0} characters."),
        ["telephone"] = (
            "Số điện thoại sai cách ghi: chỉ chữ số, dấu cách và dấu + ở đầu.",
            "This is no telephone number: digits, blanks and a leading + only."
        ),
        ["reason"] = ("Ghi rõ lý do để người nhận biết phải làm gì.", "Say why, so that the person knows what to do."),
        ["claim_open"] = ("Bạn đã có một đăng ký đang chờ.", "You have a request that waits already."),
        ["claim_bound"] = (
            "Tài khoản này đã gắn với một doanh nghiệp, đã khóa hoặc đã đổi vai trò.",
            "This account already represents an enterprise, is disabled or has another role."
        ),
        ["last_admin"] = ("Đây là tài khoản quản trị cuối cùng còn dùng được.", "This is the last administrator who can sign in."),
        ["own_account"] = ("Không tự làm việc này với tài khoản của chính mình.", "You cannot do this to your own account."),
        ["email_taken"] = ("Địa chỉ thư này đã có tài khoản.", "This e-mail address has an account already."),
        ["invited"] = (
            "Địa chỉ này đã được mời; thu hồi lời mời cũ nếu muốn mời lại.",
            "This address is invited already; take the invitation back to invite it again."
        ),
        ["many_invitations"] = (
            "Đang có {0} lời mời chưa trả lời. Thu hồi bớt rồi mời tiếp.",
            "{0} invitations wait for an answer. Take some back first."
        ),
        ["no_enterprise"] = ("Không có doanh nghiệp nào mang mã số thuế này.", "No enterprise has this tax code."),
        ["no_expert"] = ("Không có hồ sơ chuyên gia này.", "There is no such expert profile."),
        ["role_same"] = ("Vai trò và nơi gắn với tài khoản không đổi.", "The role and what the account is bound to are the same as before."),
        ["role"] = ("Chọn một vai trò.", "Choose a role."),
        ["expert_taken"] = ("Hồ sơ chuyên gia này đã có tài khoản.", "This expert profile has an account already."),
    };

    /// <summary>The sentence; null for a code of others.</summary>
    public static string? Find(string code, IReadOnlyList<string> args, bool vietnamese) =>
        Sentences.TryGetValue(code, out var s) ? string.Format(CultureInfo.InvariantCulture, vietnamese ? s.Vi : s.En, [.. args]) : null;
}
