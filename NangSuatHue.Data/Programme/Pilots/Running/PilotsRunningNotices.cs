using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>The feature's kinds of notice.</summary>
internal static class PilotsRunningNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("change_asked", "{1} xin điều chỉnh dự án {0}.", "{1} asks to change the project {0}."),
        new("change_granted", "Sở đồng ý điều chỉnh dự án {0}.", "The change to the project {0} was granted."),
        new("change_refused", "Sở không đồng ý điều chỉnh dự án {0}: {2}", "The change to the project {0} was refused: {2}"),
        new("milestone_due", "Mốc “{1}” của dự án {0} đến hạn ngày {2}.", "The milestone “{1}” of the project {0} is due on {2}."),
        new("result_due", "Dự án {0} kết thúc ngày {1}: cần báo cáo kết quả.", "The project {0} ends on {1}: its result is to be reported."),
        new("visit_noted", "Sở ghi nhận buổi làm việc tại dự án {0}.", "A site visit was noted on the project {0}.", Mailed: false),
    ];
}
