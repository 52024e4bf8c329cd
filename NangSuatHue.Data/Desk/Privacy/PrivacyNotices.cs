using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>The feature's kinds of notice.</summary>
internal static class PrivacyNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("data_request", "{0} có yêu cầu về dữ liệu cá nhân, trả lời trước {1}.", "{0} has a request about personal data, to be answered by {1}."),
        new("data_answered", "Yêu cầu về dữ liệu cá nhân của bạn đã được trả lời: {0}", "Your request about personal data was answered: {0}"),
    ];
}
