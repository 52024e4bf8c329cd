using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Training;

/// <summary>The kind: specialists and their certificates.</summary>
public static class SpecialistKind
{
    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "specialists",
            Table = "specialist_certificates",
            Entity = ChangedEntity.SpecialistCertificate,
            Position = 30,
            Rules = new SpecialistRules(),
            Owner = EnterpriseOwner.Table,
            Spans = [("courseFrom", "courseTo"), ("issued", "expires")],
            DefaultMoneyPower = 6,
            Key = ["certificate_number"],
            Searched = true,
            Detail = "certificateNumber",
            Titles = ["name"],
            Order = "t.sort_key, t.id",
            Path = "/chuyen-vien",
            Many = ("Chuyên viên năng suất chất lượng", "Productivity and quality specialists"),
            One = ("chứng nhận chuyên viên", "specialist's certificate"),
            Icon = "cap",
            Fields = KindFields.Consenting([
                KindFields.F("name", "name", FieldType.Text, "Họ và tên", "Name", "ho ten", "ten", "hoc vien", "ten hoc vien", "chuyen vien") with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                KindFields.F("birthYear", "birth_year", FieldType.Whole, "Năm sinh", "Year of birth", "sinh nam") with
                {
                    Personal = true,
                    Min = 1920,
                    Max = 2020,
                },
                KindFields.F(
                    "taxCode",
                    "enterprise_id",
                    FieldType.Enterprise,
                    "Mã số thuế doanh nghiệp",
                    "Enterprise's tax code",
                    "mst",
                    "ma so thue",
                    "mst doanh nghiep",
                    "ma so doanh nghiep"
                ) with
                {
                    Listed = true,
                    Personal = true,
                },
                KindFields.F(
                    "organization",
                    "organization",
                    FieldType.Text,
                    "Cơ quan, doanh nghiệp",
                    "Organization",
                    "co quan",
                    "don vi",
                    "noi lam viec",
                    "don vi cong tac",
                    "ten doanh nghiep",
                    "doanh nghiep"
                ) with
                {
                    Personal = true,
                },
                KindFields.F("position", "position", FieldType.Text, "Chức vụ", "Position", "vi tri") with
                {
                    Personal = true,
                },
                KindFields.F("email", "email", FieldType.Email, "Email", "E-mail", "thu dien tu", "dia chi email") with
                {
                    Personal = true,
                },
                KindFields.F(
                    "programme",
                    "programme",
                    FieldType.Text,
                    "Chương trình đào tạo",
                    "Programme",
                    "khoa hoc",
                    "chuong trinh",
                    "ten khoa hoc",
                    "khoa dao tao",
                    "course"
                ) with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                KindFields.F(
                    "institution",
                    "institution",
                    FieldType.Text,
                    "Đơn vị đào tạo",
                    "Training institution",
                    "co so dao tao",
                    "to chuc dao tao",
                    "don vi to chuc"
                ) with
                {
                    Filtered = false,
                    Personal = true,
                },
                KindFields.F("hours", "hours", FieldType.Quantity, "Số giờ", "Hours", "thoi luong", "so gio dao tao", "gio hoc") with
                {
                    Personal = true,
                },
                KindFields.F("courseFrom", "course_from", FieldType.Date, "Học từ ngày", "Course from", "tu ngay", "khai giang") with
                {
                    Personal = true,
                },
                KindFields.F("courseTo", "course_to", FieldType.Date, "Học đến ngày", "Course to", "den ngay", "be giang") with
                {
                    Personal = true,
                },
                KindFields.F(
                    "certificateNumber",
                    "certificate_number",
                    FieldType.Code,
                    "Số chứng nhận",
                    "Certificate number",
                    "so chung chi",
                    "so giay chung nhan",
                    "ma chung chi",
                    "so hieu"
                ) with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                KindFields.F("issued", "issued", FieldType.Date, "Ngày cấp", "Issued", "ngay cap chung chi") with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                KindFields.F("expires", "expires", FieldType.Date, "Ngày hết hạn", "Expires", "het han", "hieu luc den", "ngay het hieu luc") with
                {
                    Personal = true,
                },
                KindFields.F("status", "status", FieldType.Choice, "Tình trạng", "Status", "trang thai", "hieu luc") with
                {
                    Listed = true,
                    Filtered = true,
                    Personal = true,
                    Options = FieldOption.Of(
                        (CertificateStatus.Valid, "Còn hiệu lực", "Valid", ["con han", "hieu luc"]),
                        (CertificateStatus.Expired, "Hết hiệu lực", "Expired", ["het han"]),
                        (CertificateStatus.Revoked, "Bị thu hồi", "Revoked", ["thu hoi"])
                    ),
                },
            ]),
        };
}
