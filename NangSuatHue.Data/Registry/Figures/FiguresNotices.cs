using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>The feature's kinds of notice.</summary>
internal static class FiguresNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("figures_submitted", "{0} gửi số liệu năm {1}.", "{0} sent its figures for {1}.", Mailed: false),
        new("figures_verified", "Số liệu năm {1} của {0} đã được xác minh.", "The figures of {0} for {1} were verified."),
        new(
            "figures_unverified",
            "Sở rút lại việc xác minh số liệu năm {1} của {0} để xem thêm.",
            "The department took back the verification of the figures of {0} for {1}, to look again."
        ),
        new(
            "figures_returned",
            "Số liệu năm {1} của {0} bị trả lại, có {2} chỗ cần sửa.",
            "The figures of {0} for {1} were sent back, {2} places to mend."
        ),
        new("reopen_asked", "{0} xin mở lại số liệu năm {1}: {2}", "{0} asks to reopen its figures for {1}: {2}", Mailed: false),
        new("reopen_granted", "Số liệu năm {1} của {0} đã được mở lại để sửa.", "The figures of {0} for {1} were reopened."),
        new("reopen_refused", "Sở chưa mở lại số liệu năm {1} của {0}: {2}", "The figures of {0} for {1} stay closed: {2}"),
    ];
}
