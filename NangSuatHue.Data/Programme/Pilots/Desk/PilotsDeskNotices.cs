using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>The feature's kinds of notice.</summary>
internal static class PilotsDeskNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("unassigned", "{1} đã chuyển cho người khác theo dõi: {0}.", "{1} put somebody else in charge of: {0}.", Mailed: false),
        new("assigned", "Bạn được giao theo dõi: {0}.", "You were put in charge of: {0}.", Mailed: false),
    ];
}
