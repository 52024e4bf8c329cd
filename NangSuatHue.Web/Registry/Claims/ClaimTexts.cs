using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>Keys and tones of the states of claims.</summary>
public static class ClaimTexts
{
    /// <summary>The key of a state.</summary>
    public static string Of(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Unconfirmed => "Chưa xác nhận thư",
            ClaimStatus.Pending => "Chờ duyệt",
            ClaimStatus.Approved => "Đã chấp nhận",
            ClaimStatus.Refused => "Không chấp nhận",
            ClaimStatus.Withdrawn => "Đã rút",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>The tone of its mark.</summary>
    public static string Tone(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Approved => "ok",
            ClaimStatus.Refused => "bad",
            ClaimStatus.Pending => "warn",
            _ => "info",
        };
}
