using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>The feature's kinds of notice.</summary>
internal static class AdoptionsNotices
{
    /// <summary>All.</summary>
    public static NoticeKind[] All { get; } =
    [new("certificate_expiring", "Chứng nhận {1} của {0} hết hạn ngày {2}.", "The certificate {1} of {0} expires on {2}.")];
}
