using NangSuatHue.Data.Desk.Privacy;

namespace NangSuatHue.Web.Desk.Privacy;

/// <summary>Keys of the kinds of requests about personal data.</summary>
public static class RequestNames
{
    /// <summary>Key of a kind.</summary>
    public static string Of(DataRequestKind kind) =>
        kind switch
        {
            DataRequestKind.Export => "Nhận bản sao dữ liệu",
            DataRequestKind.Deletion => "Xóa dữ liệu của tôi",
            DataRequestKind.Correction => "Sửa dữ liệu sai",
            DataRequestKind.Restriction => "Hạn chế xử lý",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Key of what the kind leads to.</summary>
    public static string What(DataRequestKind kind) =>
        kind switch
        {
            DataRequestKind.Export => "Nếu bản tự tải còn thiếu điều gì, ghi rõ để Sở bổ sung.",
            DataRequestKind.Deletion =>
                "Tài khoản, hồ sơ chuyên gia, thư, thông báo, phiên đăng nhập bị xóa; lịch sử chỉ còn ghi có thay đổi, lúc nào. Không lấy lại được.",
            DataRequestKind.Correction => "Ghi rõ mục nào sai và phải sửa thế nào.",
            DataRequestKind.Restriction => "Ghi rõ không muốn dữ liệu nào được dùng vào việc gì.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
