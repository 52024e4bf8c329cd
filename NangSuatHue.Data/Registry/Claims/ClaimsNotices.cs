using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>The feature's kinds of notice.</summary>
internal static class ClaimsNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [
        new("claim_made", "{0} đăng ký đại diện doanh nghiệp {1} ({2}).", "{0} asks to represent the enterprise {1} ({2})."),
        new("claim_approved", "Bạn đã là đại diện của {0}.", "You now represent {0}."),
        new("claim_refused", "Đăng ký đại diện {0} chưa được chấp nhận: {1}", "Your request to represent {0} was not accepted: {1}"),
    ];
}
