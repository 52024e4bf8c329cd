using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>The kind: applied management systems, tools and technologies.</summary>
public static class AdoptionKind
{
    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "adoptions",
            Table = "adoptions",
            Entity = ChangedEntity.Adoption,
            Position = 10,
            Rules = new AdoptionRules(),
            Owner = EnterpriseOwner.Table,
            Spans = [("issued", "expires")],
            CountsYears = true,
            DefaultMoneyPower = 6,
            Key = ["enterprise_id", "label_key", "year"],
            Titles = ["item"],
            Order = "t.year DESC, t.id",
            Path = "/ap-dung",
            Many = ("Hệ thống, công cụ áp dụng", "Systems and tools applied"),
            One = ("ghi nhận áp dụng", "adoption"),
            Icon = "layers",
            Fields =
            [
                KindFields.F(
                    "taxCode",
                    "enterprise_id",
                    FieldType.Enterprise,
                    "Mã số thuế",
                    "Tax code",
                    "mst",
                    "ma so doanh nghiep",
                    "doanh nghiep",
                    "ma so thue doanh nghiep"
                ) with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F(
                    "item",
                    "label",
                    FieldType.Item,
                    "Hệ thống, công cụ, công nghệ",
                    "System, tool or technology",
                    "he thong",
                    "cong cu",
                    "he thong cong cu",
                    "ten he thong",
                    "he thong quan ly",
                    "cong nghe",
                    "item",
                    "he thong ap dung"
                ) with
                {
                    Derives = ["label_key", "catalogue_item_id"],
                    Required = true,
                    Listed = true,
                },
                KindFields.F(
                    "year",
                    "year",
                    FieldType.Year,
                    "Năm bắt đầu",
                    "Start year",
                    "nam",
                    "nam ap dung",
                    "bat dau",
                    "nam bat dau ap dung",
                    "year"
                ) with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                },
                KindFields.F("status", "status", FieldType.Choice, "Mức độ", "Status", "tinh trang", "trang thai", "muc do ap dung", "status") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                    Options = FieldOption.Of(
                        (AdoptionStatus.Interested, "Quan tâm", "Interested", ["dang tim hieu"]),
                        (AdoptionStatus.Applying, "Đang áp dụng", "Applying", ["ap dung", "co"]),
                        (AdoptionStatus.Certified, "Đã chứng nhận", "Certified", ["chung nhan", "da duoc chung nhan"]),
                        (AdoptionStatus.Lapsed, "Đã thôi", "Lapsed", ["het han", "ngung", "ngung ap dung"])
                    ),
                },
                KindFields.F("scope", "scope", FieldType.Text, "Phạm vi", "Scope", "pham vi ap dung", "pham vi chung nhan"),
                KindFields.F(
                    "certificateNumber",
                    "certificate_number",
                    FieldType.Code,
                    "Số chứng nhận",
                    "Certificate number",
                    "so giay chung nhan",
                    "ma chung nhan"
                ),
                KindFields.F(
                    "certificationBody",
                    "certification_body",
                    FieldType.Text,
                    "Tổ chức chứng nhận",
                    "Certification body",
                    "to chuc cap",
                    "don vi chung nhan"
                ),
                KindFields.F("issued", "issued", FieldType.Date, "Ngày cấp", "Issued", "ngay cap chung nhan"),
                KindFields.F(
                    "expires",
                    "expires",
                    FieldType.Date,
                    "Ngày hết hạn",
                    "Expires",
                    "het han ngay",
                    "hieu luc den",
                    "ngay het hieu luc"
                ) with
                {
                    Listed = true,
                },
                KindFields.F("supportProgramme", "support_programme", FieldType.Text, "Chương trình hỗ trợ", "Support programme", "chuong trinh"),
                KindFields.F("result", "result", FieldType.LongText, "Kết quả", "Result", "ket qua ap dung"),
                KindFields.F("evidence", "evidence", FieldType.LongText, "Minh chứng", "Evidence", "tai lieu minh chung"),
            ],
        };
}
