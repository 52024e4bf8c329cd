using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>The feature's kinds of notice.</summary>
internal static class PilotsAppraisalNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("review_asked", "Bạn được mời thẩm định dự án {0}.", "You are asked to appraise the project {0}."),
        new("review_done", "{1} đã nộp phiếu thẩm định dự án {0}.", "{1} handed in the appraisal of the project {0}.", Mailed: false),
        new(
            "review_conflict",
            "{1} không thẩm định dự án {0} vì xung đột lợi ích.",
            "{1} declines to appraise the project {0}: a conflict of interest."
        ),
    ];
}
