using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>The feature's kinds of notice.</summary>
internal static class ConfirmationsNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [new("confirm_due", "Đã đến kỳ xác nhận thông tin năm {1} của {0}.", "It is time to confirm the record of {0} for {1}.")];
}
