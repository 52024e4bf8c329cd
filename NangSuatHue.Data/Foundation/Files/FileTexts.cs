using System.Globalization;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>Why a file was not taken, Vietnamese and English: what is wrong and how to mend it.</summary>
public static class FileTexts
{
    private static readonly Dictionary<string, (string Vi, string En)> Sentences = new(StringComparer.Ordinal)
    {
        ["attach_large"] = (
            "Tệp lớn hơn {0} MB. Nén ảnh hoặc tách tệp rồi tải lên lại.",
            "The file is larger than {0} MB. Compress the pictures or split it, then upload again."
        ),
        ["attach_empty"] = ("Tệp rỗng. Chọn tệp khác.", "The file is empty. Choose another."),
        ["attach_type"] = (
            "Chỉ nhận PDF, PNG, JPEG, DOCX, XLSX (không có macro). Nội dung tệp này không phải các loại đó; lưu lại đúng loại rồi tải lên.",
            "Only PDF, PNG, JPEG, DOCX and XLSX without macros are taken. This file's contents are none of these: save it as one and upload again."
        ),
        ["attach_infected"] = (
            "Phần mềm chống vi-rút báo tệp này có mã độc nên không nhận. Quét máy của bạn rồi tải lên tệp sạch.",
            "The virus scanner found malware in this file, so it was not taken. Scan your machine and upload a clean file."
        ),
        ["attach_unscanned"] = (
            "Chưa kiểm tra được vi-rút nên chưa nhận tệp. Thử lại sau ít phút.",
            "The virus scanner did not answer, so the file was not taken. Try again in some minutes."
        ),
        ["attach_full"] = (
            "Tạm thời chưa nhận thêm giấy tờ của đăng ký chưa xác nhận. Xác nhận thư điện tử rồi gửi giấy tờ cho cán bộ, hoặc thử lại ngày mai.",
            "No more papers of unconfirmed registrations are taken for now. Confirm your address and send the papers to the officer, or try again tomorrow."
        ),
        ["attach_many"] = (
            "Mỗi hồ sơ nhận nhiều nhất {0} tệp. Xóa bớt tệp cũ.",
            "A record takes {0} files at most. Take away some that are no longer needed."
        ),
    };

    /// <summary>The sentence; null for a code of others.</summary>
    public static string? Find(string code, IReadOnlyList<string> args, bool vietnamese) =>
        Sentences.TryGetValue(code, out var s) ? string.Format(CultureInfo.InvariantCulture, vietnamese ? s.Vi : s.En, [.. args]) : null;
}
