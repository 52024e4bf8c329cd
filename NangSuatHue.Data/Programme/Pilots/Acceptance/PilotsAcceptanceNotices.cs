using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>The feature's kinds of notice.</summary>
internal static class PilotsAcceptanceNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("sign_off_asked", "Bạn được mời xác nhận kết quả dự án {0}.", "You are asked to sign off the result of the project {0}."),
        new("signed_off", "{1} đã xác nhận kết quả dự án {0}.", "{1} signed off the result of the project {0}.", Mailed: false),
        new("story_asked", "Mời đọc và đồng ý công bố câu chuyện của dự án {0}.", "Please read and agree to the story of the project {0}."),
        new("story_agreed", "{1} đồng ý công bố câu chuyện của dự án {0}.", "{1} agreed to publish the story of the project {0}.", Mailed: false),
    ];
}
