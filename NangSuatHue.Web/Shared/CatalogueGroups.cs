namespace NangSuatHue.Web.Shared;

/// <summary>The groups of the catalogue.</summary>
public static class CatalogueGroups
{
    /// <summary>Key of a catalogue group's name.</summary>
    public static string Key(string group) =>
        group switch
        {
            "INNOV" => "Đổi mới (họ ISO 56000)",
            "GREEN" => "Năng suất xanh",
            "SUSTAIN" => "Phát triển bền vững",
            "PUBLIC" => "Khu vực công",
            "QMS" => "Chất lượng",
            "SECTOR" => "Chuyên ngành",
            "TOOL" => "Công cụ cải tiến",
            "TRACE" => "Truy xuất, đo lường",
            "DIGITAL" => "Số hóa",
            "MANUFACTURING" => "Công nghệ chế tạo",
            "AGRICULTURE" => "Công nghệ nông nghiệp",
            _ => "Chưa có trong danh mục",
        };
}
