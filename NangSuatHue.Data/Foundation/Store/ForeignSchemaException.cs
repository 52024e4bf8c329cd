namespace NangSuatHue.Data.Foundation.Store;

/// <summary>The database was made by a version of the program whose schema this one does not know. Nothing was changed; the message says what to do.</summary>
public sealed class ForeignSchemaException(string migration)
    : Exception(
        $"Cơ sở dữ liệu này do một phiên bản khác của phần mềm tạo ra ({migration}); chưa đổi gì. Hãy chạy phiên bản đó, hoặc dùng thư mục dữ liệu khác.\n"
            + $"This database was made by another version of the program ({migration}); nothing was changed. Run that version, or use another data directory."
    );
