using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>The sections of VSIC 2018 as options of a field.</summary>
public static class SectionOptions
{
    /// <summary>All.</summary>
    public static IReadOnlyList<FieldOption> All =>
        ((string Code, string Vi, string En)[])
            [
                ("A", "Nông nghiệp, lâm nghiệp và thuỷ sản", "Agriculture, forestry and fishing"),
                ("B", "Khai khoáng", "Mining and quarrying"),
                ("C", "Công nghiệp chế biến, chế tạo", "Manufacturing"),
                ("D", "Sản xuất và phân phối điện", "Electricity, gas, steam"),
                ("E", "Cung cấp nước, xử lý rác thải", "Water supply, waste"),
                ("F", "Xây dựng", "Construction"),
                ("G", "Bán buôn và bán lẻ", "Wholesale and retail trade"),
                ("H", "Vận tải kho bãi", "Transportation and storage"),
                ("I", "Dịch vụ lưu trú và ăn uống", "Accommodation and food"),
                ("J", "Thông tin và truyền thông", "Information and communication"),
                ("K", "Tài chính, ngân hàng và bảo hiểm", "Finance and insurance"),
                ("L", "Kinh doanh bất động sản", "Real estate"),
                ("M", "Chuyên môn, khoa học và công nghệ", "Professional, scientific and technical"),
                ("N", "Hành chính và dịch vụ hỗ trợ", "Administrative and support services"),
                ("P", "Giáo dục và đào tạo", "Education"),
                ("Q", "Y tế và trợ giúp xã hội", "Health and social work"),
                ("R", "Nghệ thuật, vui chơi và giải trí", "Arts and recreation"),
                ("S", "Dịch vụ khác", "Other services"),
            ]
            is var sections
            ? sections.Select((s, i) => new FieldOption(i, s.Code, $"{s.Code} – {s.Vi}", $"{s.Code} – {s.En}", SearchKey.Of(s.Vi))).ToList()
            : [];
}
