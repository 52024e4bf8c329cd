using System.Globalization;
using System.Text.Json;

namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>The kinds of notices and their sentences. Pure.</summary>
public static class NoticeTexts
{
    private static readonly Dictionary<string, NoticeKind> Kinds = new NoticeKind[]
    {
        new("claim_made", "{0} đăng ký đại diện doanh nghiệp {1} ({2}).", "{0} asks to represent the enterprise {1} ({2})."),
        new("claim_approved", "Bạn đã là đại diện của {0}.", "You now represent {0}."),
        new("claim_refused", "Đăng ký đại diện {0} chưa được chấp nhận: {1}", "Your request to represent {0} was not accepted: {1}"),
        new("figures_submitted", "{0} gửi số liệu năm {1}.", "{0} sent its figures for {1}.", Mailed: false),
        new("figures_verified", "Số liệu năm {1} của {0} đã được xác minh.", "The figures of {0} for {1} were verified."),
        new(
            "figures_returned",
            "Số liệu năm {1} của {0} bị trả lại, có {2} chỗ cần sửa.",
            "The figures of {0} for {1} were sent back, {2} places to mend."
        ),
        new("reopen_asked", "{0} xin mở lại số liệu năm {1}: {2}", "{0} asks to reopen its figures for {1}: {2}", Mailed: false),
        new("reopen_granted", "Số liệu năm {1} của {0} đã được mở lại để sửa.", "The figures of {0} for {1} were reopened."),
        new("reopen_refused", "Sở chưa mở lại số liệu năm {1} của {0}: {2}", "The figures of {0} for {1} stay closed: {2}"),
        new("confirm_due", "Đã đến kỳ xác nhận thông tin năm {1} của {0}.", "It is time to confirm the record of {0} for {1}."),
        new("certificate_expiring", "Chứng nhận {1} của {0} hết hạn ngày {2}.", "The certificate {1} of {0} expires on {2}."),
        new("demand_answered", "Sở đã trả lời nhu cầu đào tạo “{0}”.", "Your training demand “{0}” was answered.", Mailed: false),
        new("demand_made", "{0} nêu nhu cầu đào tạo: {1}, {2} người.", "{0} states a training demand: {1}, {2} people.", Mailed: false),
        new("data_request", "{0} có yêu cầu về dữ liệu cá nhân, trả lời trước {1}.", "{0} has a request about personal data, to be answered by {1}."),
        new("data_answered", "Yêu cầu về dữ liệu cá nhân của bạn đã được trả lời: {0}", "Your request about personal data was answered: {0}"),
        new("pilot_submit", "{1} gửi dự án {0}.", "{1} submitted the project {0}."),
        new("pilot_withdraw", "{1} rút dự án {0} về để sửa.", "{1} took the project {0} back to mend it.", Mailed: false),
        new("pilot_begin_appraisal", "Sở bắt đầu thẩm định dự án {0}.", "The appraisal of the project {0} began."),
        new("pilot_return", "Dự án {0} được trả lại để sửa: {2}", "The project {0} was returned for revision: {2}"),
        new("pilot_reject", "Dự án {0} không được duyệt: {2}", "The project {0} was rejected: {2}"),
        new("pilot_approve", "Dự án {0} được duyệt.", "The project {0} was approved."),
        new("pilot_start", "Dự án {0} bắt đầu thực hiện.", "The project {0} began to run."),
        new("pilot_report", "{1} nộp báo cáo kết quả dự án {0}.", "{1} reported the result of the project {0}."),
        new("pilot_return_report", "Báo cáo kết quả dự án {0} bị trả lại: {2}", "The result report of the project {0} was sent back: {2}"),
        new("pilot_accept", "Dự án {0} được nghiệm thu.", "The result of the project {0} was accepted."),
        new("pilot_not_accept", "Dự án {0} không được nghiệm thu: {2}", "The result of the project {0} was not accepted: {2}"),
        new("pilot_stop", "Dự án {0} đã dừng: {2}", "The project {0} was stopped: {2}"),
        new("review_asked", "Bạn được mời thẩm định dự án {0}.", "You are asked to appraise the project {0}."),
        new("review_done", "{1} đã nộp phiếu thẩm định dự án {0}.", "{1} handed in the appraisal of the project {0}.", Mailed: false),
        new(
            "review_conflict",
            "{1} không thẩm định dự án {0} vì xung đột lợi ích.",
            "{1} declines to appraise the project {0}: a conflict of interest."
        ),
        new("change_asked", "{1} xin điều chỉnh dự án {0}.", "{1} asks to change the project {0}."),
        new("change_granted", "Sở đồng ý điều chỉnh dự án {0}.", "The change to the project {0} was granted."),
        new("change_refused", "Sở không đồng ý điều chỉnh dự án {0}: {2}", "The change to the project {0} was refused: {2}"),
        new("milestone_due", "Mốc “{1}” của dự án {0} đến hạn ngày {2}.", "The milestone “{1}” of the project {0} is due on {2}."),
        new("result_due", "Dự án {0} kết thúc ngày {1}: cần báo cáo kết quả.", "The project {0} ends on {1}: its result is to be reported."),
        new("visit_noted", "Sở ghi nhận buổi làm việc tại dự án {0}.", "A site visit was noted on the project {0}.", Mailed: false),
        new("sign_off_asked", "Bạn được mời xác nhận kết quả dự án {0}.", "You are asked to sign off the result of the project {0}."),
        new("signed_off", "{1} đã xác nhận kết quả dự án {0}.", "{1} signed off the result of the project {0}.", Mailed: false),
        new("story_asked", "Mời đọc và đồng ý công bố câu chuyện của dự án {0}.", "Please read and agree to the story of the project {0}."),
        new("story_agreed", "{1} đồng ý công bố câu chuyện của dự án {0}.", "{1} agreed to publish the story of the project {0}.", Mailed: false),
        new("unassigned", "{1} đã chuyển cho người khác theo dõi: {0}.", "{1} put somebody else in charge of: {0}.", Mailed: false),
        new("assigned", "Bạn được giao theo dõi: {0}.", "You were put in charge of: {0}.", Mailed: false),
    }.ToDictionary(k => k.Code, StringComparer.Ordinal);

    /// <summary>All kinds.</summary>
    public static IReadOnlyCollection<NoticeKind> All => Kinds.Values;

    /// <summary>A kind by its code.</summary>
    public static NoticeKind Of(string code) => Kinds[code];

    /// <summary>The sentence of a notice. A kind of another version of the program gives its code.</summary>
    public static string Say(string code, IReadOnlyList<string> args, bool vietnamese) =>
        Kinds.TryGetValue(code, out var kind)
            ? string.Format(CultureInfo.InvariantCulture, vietnamese ? kind.Vi : kind.En, [.. args, "", "", ""])
            : code;

    /// <summary>The arguments as they are stored.</summary>
    public static IReadOnlyList<string> Args(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
