using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The feature's kinds of notice.</summary>
internal static class PilotsProjectNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("pilot_submit", "{1} gửi dự án {0}.", "{1} submitted the project {0}."),
        new("pilot_withdraw", "{1} rút dự án {0} về để sửa.", "{1} took the project {0} back to mend it.", Mailed: false),
        new(
            "pilot_withdraw_report",
            "{1} rút báo cáo kết quả dự án {0} về để sửa.",
            "{1} took the result report of {0} back to mend it.",
            Mailed: false
        ),
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
    ];
}
