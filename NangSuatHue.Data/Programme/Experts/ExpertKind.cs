using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>The kind: productivity experts.</summary>
public static class ExpertKind
{
    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "experts",
            Table = "experts",
            Entity = ChangedEntity.Expert,
            Position = 20,
            Rules = new ExpertRules(),
            DefaultMoneyPower = 6,
            Key = ["email"],
            Searched = true,
            Detail = "organization",
            Titles = ["name"],
            Order = "t.sort_key, t.id",
            Path = "/chuyen-gia",
            Many = ("Chuyên gia năng suất", "Productivity experts"),
            One = ("chuyên gia", "expert"),
            Icon = "user",
            Fields = KindFields.Consenting([
                KindFields.F("name", "name", FieldType.Text, "Họ và tên", "Name", "ho ten", "ten", "chuyen gia", "ten chuyen gia", "full name") with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                KindFields.F("title", "title", FieldType.Text, "Học hàm, học vị", "Title", "hoc vi", "chuc danh", "hoc ham") with
                {
                    Personal = true,
                },
                KindFields.F("birthYear", "birth_year", FieldType.Whole, "Năm sinh", "Year of birth", "sinh nam") with
                {
                    Personal = true,
                    Min = 1920,
                    Max = 2020,
                },
                KindFields.F(
                    "organization",
                    "organization",
                    FieldType.Text,
                    "Cơ quan",
                    "Organization",
                    "don vi",
                    "noi cong tac",
                    "co quan cong tac",
                    "don vi cong tac",
                    "organisation",
                    "to chuc"
                ) with
                {
                    Listed = true,
                    Personal = true,
                },
                KindFields.F("position", "position", FieldType.Text, "Chức vụ", "Position", "vi tri") with
                {
                    Personal = true,
                },
                KindFields.F(
                    "degree",
                    "degree",
                    FieldType.Text,
                    "Bằng cấp, chuyên ngành",
                    "Degree",
                    "bang cap",
                    "trinh do",
                    "chuyen nganh",
                    "trinh do chuyen mon"
                ) with
                {
                    Personal = true,
                },
                KindFields.F(
                    "fields",
                    "fields",
                    FieldType.Choices,
                    "Lĩnh vực",
                    "Fields of work",
                    "linh vuc hoat dong",
                    "linh vuc chuyen mon",
                    "hoat dong",
                    "fields"
                ) with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                    Personal = true,
                    Options =
                    [
                        new(0, "Consulting", "Tư vấn", "Consulting", "tu van cai tien"),
                        new(1, "Training", "Đào tạo", "Training", "giang day", "tap huan"),
                        new(2, "Promotion", "Thúc đẩy", "Promotion", "truyen thong", "quang ba"),
                        new(3, "Research", "Nghiên cứu", "Research"),
                    ],
                },
                KindFields.F(
                    "sectors",
                    "sectors",
                    FieldType.Choices,
                    "Ngành (VSIC 2018)",
                    "Sectors (VSIC 2018)",
                    "nganh",
                    "nganh am hieu",
                    "nganh kinh te",
                    "sectors"
                ) with
                {
                    Filtered = true,
                    Personal = true,
                    Options = SectionOptions.All,
                },
                KindFields.F(
                    "items",
                    "items",
                    FieldType.Items,
                    "Hệ thống, công cụ",
                    "Systems and tools",
                    "cong cu",
                    "he thong cong cu",
                    "systems",
                    "cong cu am hieu"
                ) with
                {
                    Listed = true,
                    Personal = true,
                },
                KindFields.F(
                    "certificates",
                    "certificates",
                    FieldType.LongText,
                    "Chứng chỉ",
                    "Certificates",
                    "chung chi chuyen gia",
                    "chung nhan"
                ) with
                {
                    Hint = (
                        "Mỗi chứng chỉ một dòng: chương trình, phạm vi, số, nơi cấp, ngày cấp, ngày hết hạn",
                        "One certificate a line: scheme, scope, number, body, issued, expires"
                    ),
                    Personal = true,
                },
                KindFields.F("languages", "languages", FieldType.Text, "Ngoại ngữ", "Languages", "ngon ngu") with
                {
                    Personal = true,
                },
                KindFields.F(
                    "yearsOfExperience",
                    "years_of_experience",
                    FieldType.Whole,
                    "Số năm kinh nghiệm",
                    "Years of experience",
                    "kinh nghiem",
                    "nam kinh nghiem"
                ) with
                {
                    Personal = true,
                    Max = 70,
                },
                KindFields.F("commune", "commune_code", FieldType.Commune, "Xã, phường", "Commune", "xa phuong", "dia ban", "noi o") with
                {
                    Filtered = true,
                    Personal = true,
                },
                KindFields.F("telephone", "telephone", FieldType.Text, "Điện thoại", "Telephone", "so dien thoai", "dt", "sdt", "phone") with
                {
                    Personal = true,
                },
                KindFields.F("email", "email", FieldType.Email, "Email", "E-mail", "thu dien tu", "dia chi email", "e mail", "hop thu") with
                {
                    Required = true,
                    Personal = true,
                },
                KindFields.F(
                    "availability",
                    "availability",
                    FieldType.Choice,
                    "Khả năng nhận việc",
                    "Availability",
                    "san sang",
                    "tinh trang nhan viec"
                ) with
                {
                    Listed = true,
                    Filtered = true,
                    Personal = true,
                    Options = FieldOption.Of(
                        (Availability.Unknown, "Chưa rõ", "Unknown", []),
                        (Availability.Available, "Sẵn sàng", "Available", ["co"]),
                        (Availability.Limited, "Có giới hạn", "Limited", ["han che"]),
                        (Availability.Unavailable, "Không nhận", "Unavailable", ["khong", "ban"])
                    ),
                },
                KindFields.F("summary", "summary", FieldType.LongText, "Giới thiệu", "Summary", "tom tat", "mo ta") with
                {
                    Personal = true,
                },
                KindFields.F("verifiedBy", "verified_by", FieldType.Text, "Người xác minh", "Verified by") with
                {
                    Managed = true,
                },
                KindFields.F("verifiedOn", "verified_on", FieldType.Date, "Ngày xác minh", "Verified on") with
                {
                    Managed = true,
                },
            ]),
        };
}
