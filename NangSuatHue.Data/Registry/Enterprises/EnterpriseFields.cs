using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Reference;
using static NangSuatHue.Data.Foundation.Fields.FieldTarget;
using static NangSuatHue.Data.Foundation.Fields.FieldType;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>
/// The fields of an enterprise (<see cref="FieldTarget.Parent"/>) and of its figures of a year (<see cref="FieldTarget.Record"/>), in the order of the
/// survey of enterprises: a row makes or changes an enterprise, its figures of one year and what it applies.
/// Key: tax code and year. Money in million đồng unless the file says otherwise.
/// </summary>
public static class EnterpriseFields
{
    /// <summary>Positions of the fields that rules name.</summary>
    public const int TaxCodeField = 0,
        NameField = 1,
        YearField = 2,
        LegalFormField = 4,
        VsicField = 5,
        EditionField = 6,
        SectionField = 7,
        CommuneField = 8;

    /// <summary>Columns that follow from the code of the industry.</summary>
    public static readonly string[] Derived = ["vsic_edition", "division", "section"];

    /// <summary>The description.</summary>
    public static ImportKind Survey { get; } =
        new()
        {
            Name = "survey",
            DefaultMoneyPower = 6,
            Fields =
            [
                F(
                    "taxCode",
                    "tax_code",
                    FieldType.TaxCode,
                    None,
                    "Mã số thuế",
                    "Tax code",
                    true,
                    "mst",
                    "ma so dn",
                    "ma so doanh nghiep",
                    "ma so thue dn",
                    "tax id",
                    "ma dn",
                    "ma so thue doanh nghiep"
                ),
                F(
                    "name",
                    "name",
                    FieldType.Text,
                    Parent,
                    "Tên doanh nghiệp",
                    "Name",
                    true,
                    "ten dn",
                    "doanh nghiep",
                    "ten don vi",
                    "ten cong ty",
                    "ten co so",
                    "ten",
                    "enterprise name",
                    "company name",
                    "enterprise",
                    "ten doanh nghiep co so"
                ) with
                {
                    Example = "Công ty TNHH Thử Nghiệm",
                },
                F("year", "year", FieldType.Year, None, "Năm", "Year", true, "nam so lieu", "nam bao cao", "nam tai chinh", "ky", "nam du lieu"),
                F("shortName", "short_name", FieldType.Text, Parent, "Tên viết tắt", "Short name", false, "ten tat", "ten giao dich"),
                F(
                    "legalForm",
                    "legal_form",
                    FieldType.LegalForm,
                    Parent,
                    "Loại hình",
                    "Legal form",
                    false,
                    "loai hinh doanh nghiep",
                    "loai hinh dn",
                    "hinh thuc phap ly",
                    "loai hinh kinh te"
                ) with
                {
                    Options = LegalFormNames.Options,
                },
                F(
                    "vsicCode",
                    "vsic_code",
                    Vsic,
                    Parent | Record,
                    "Mã ngành (VSIC)",
                    "VSIC code",
                    false,
                    "ma nganh",
                    "nganh vsic",
                    "nganh",
                    "vsic",
                    "ma vsic",
                    "ma nganh vsic",
                    "ma nganh kinh te",
                    "nganh kinh te",
                    "ma nganh cap 4",
                    "ma nganh cap 5",
                    "industry code",
                    "nganh nghe chinh",
                    "ma nganh chinh",
                    "vsic code"
                ),
                F(
                    "vsicEdition",
                    "vsic_edition",
                    FieldType.VsicEdition,
                    Parent | Record,
                    "Phiên bản VSIC",
                    "VSIC edition",
                    false,
                    "phien ban nganh",
                    "he nganh",
                    "nam vsic",
                    "edition"
                ) with
                {
                    Options = [new(2018, "2018", "2018", "2018"), new(2025, "2025", "2025", "2025")],
                },
                F(
                    "section",
                    "section",
                    VsicSection,
                    None,
                    "Ngành cấp 1",
                    "VSIC section",
                    false,
                    "nganh cap i",
                    "ma nganh cap 1",
                    "nhom nganh",
                    "section"
                ),
                F(
                    "commune",
                    "commune_code",
                    FieldType.Commune,
                    Parent | Record,
                    "Xã, phường",
                    "Commune",
                    false,
                    "xa phuong",
                    "phuong xa",
                    "ma xa",
                    "ma phuong",
                    "ma xa phuong",
                    "ten xa",
                    "phuong",
                    "xa",
                    "dia ban",
                    "xa phuong thi tran",
                    "don vi hanh chinh",
                    "ward",
                    "commune code"
                ),
                F(
                    "address",
                    "address",
                    FieldType.Text,
                    Parent,
                    "Địa chỉ",
                    "Address",
                    false,
                    "dia chi tru so",
                    "tru so",
                    "tru so chinh",
                    "dia chi doanh nghiep"
                ),
                F(
                    "zone",
                    "zone",
                    FieldType.Text,
                    Parent,
                    "Khu công nghiệp, khu kinh tế",
                    "Zone",
                    false,
                    "khu",
                    "khu cong nghiep",
                    "kcn",
                    "khu kinh te",
                    "thuoc khu"
                ),
                F(
                    "telephone",
                    "telephone",
                    FieldType.Text,
                    Parent,
                    "Điện thoại",
                    "Telephone",
                    false,
                    "dt",
                    "so dien thoai",
                    "sdt",
                    "dien thoai lien he",
                    "phone",
                    "tel",
                    "dien thoai doanh nghiep"
                ),
                F("email", "email", Email, Parent, "Email", "E-mail", false, "thu dien tu", "e mail", "dia chi email", "mail", "hop thu") with
                {
                    Lenient = true,
                },
                F("website", "website", FieldType.Website, Parent, "Website", "Website", false, "trang web", "web", "trang thong tin dien tu") with
                {
                    Lenient = true,
                },
                F(
                    "representative",
                    "representative",
                    FieldType.Text,
                    Parent,
                    "Người đại diện",
                    "Representative",
                    false,
                    "nguoi dai dien phap luat",
                    "dai dien",
                    "dai dien phap luat",
                    "giam doc",
                    "chu doanh nghiep",
                    "nguoi dai dien theo phap luat",
                    "ho ten nguoi dai dien"
                ),
                F(
                    "foundedYear",
                    "founded_year",
                    Whole,
                    Parent,
                    "Năm thành lập",
                    "Founded",
                    false,
                    "nam tl",
                    "nam bat dau hoat dong",
                    "founded year",
                    "nam hoat dong"
                ) with
                {
                    Min = 1900,
                    NotInFuture = true,
                },
                M(
                    "netRevenue",
                    "net_revenue",
                    "Doanh thu thuần",
                    "Net revenue",
                    "doanh thu",
                    "tong doanh thu",
                    "doanh thu ban hang",
                    "dt thuan",
                    "doanh thu thuan ban hang",
                    "revenue",
                    "doanh thu thuan ve ban hang va cung cap dich vu",
                    "doanh thu nam"
                ),
                M("grossOutput", "gross_output", "Giá trị sản xuất", "Gross output", "gtsx", "go", "gia tri san xuat go"),
                M(
                    "intermediateConsumption",
                    "intermediate_consumption",
                    "Chi phí trung gian",
                    "Intermediate consumption",
                    "cptg",
                    "ic",
                    "chi phi trung gian ic"
                ),
                M(
                    "labourCost",
                    "labour_cost",
                    "Chi phí lao động",
                    "Labour cost",
                    "chi phi nhan cong",
                    "cpld",
                    "tong quy luong",
                    "quy luong",
                    "chi phi tien luong",
                    "tien luong",
                    "tong chi phi lao dong",
                    "labor cost"
                ),
                M(
                    "profitBeforeTax",
                    "profit_before_tax",
                    "Lợi nhuận trước thuế",
                    "Profit before tax",
                    "lntt",
                    "loi nhuan",
                    "loi nhuan truoc thue tndn",
                    "tong loi nhuan truoc thue"
                ) with
                {
                    Min = null,
                },
                M("depreciation", "depreciation", "Khấu hao", "Depreciation", "khau hao tscd", "khau hao tai san co dinh", "chi phi khau hao"),
                M("interestPaid", "interest_paid", "Lãi vay", "Interest paid", "chi phi lai vay", "lai vay phai tra", "lai tien vay"),
                M(
                    "productionTaxes",
                    "production_taxes",
                    "Thuế sản xuất",
                    "Taxes on production",
                    "thue",
                    "cac khoan thue",
                    "thue phi",
                    "thue san xuat kinh doanh",
                    "thue va cac khoan nop ngan sach",
                    "thue gian thu"
                ),
                Q(
                    "employees",
                    "employees",
                    "Lao động bình quân",
                    "Employees, yearly average",
                    "so lao dong",
                    "lao dong",
                    "ld",
                    "lao dong bq",
                    "so ld",
                    "tong so lao dong",
                    "so lao dong binh quan",
                    "so lao dong bq",
                    "lao dong binh quan nam",
                    "so nguoi lao dong"
                ) with
                {
                    Unit = ("người", "persons"),
                },
                Q(
                    "insuredEmployees",
                    "insured_employees",
                    "Lao động đóng BHXH",
                    "Insured employees",
                    "lao dong tham gia bhxh",
                    "so lao dong dong bhxh",
                    "so lao dong tham gia bhxh",
                    "ld bhxh",
                    "lao dong bhxh",
                    "lao dong tham gia bao hiem xa hoi",
                    "so lao dong tham gia bao hiem xa hoi"
                ) with
                {
                    Unit = ("người", "persons"),
                },
                Q(
                    "hoursWorked",
                    "hours_worked",
                    "Giờ công",
                    "Hours worked",
                    "so gio cong",
                    "tong gio cong",
                    "gio lam viec",
                    "so gio lam viec",
                    "tong so gio lam viec"
                ) with
                {
                    Unit = ("giờ", "hours"),
                },
                M(
                    "fixedAssets",
                    "fixed_assets",
                    "Tài sản cố định",
                    "Fixed assets",
                    "tscd",
                    "tai san co dinh rong",
                    "gia tri tai san co dinh",
                    "tai san co dinh binh quan"
                ),
                M(
                    "totalCapital",
                    "total_capital",
                    "Tổng nguồn vốn",
                    "Total capital",
                    "tong von",
                    "nguon von",
                    "von",
                    "tong tai san",
                    "tai san",
                    "tong cong nguon von"
                ),
                M("exports", "exports", "Xuất khẩu", "Exports", "doanh thu xuat khau", "kim ngach xuat khau", "gia tri xuat khau"),
                M(
                    "researchSpending",
                    "research_spending",
                    "Chi R&D",
                    "R&D spending",
                    "chi cho r d",
                    "chi nghien cuu phat trien",
                    "chi phi nghien cuu va phat trien",
                    "chi nckh",
                    "chi phi r d",
                    "chi nghien cuu va phat trien"
                ),
                Q("trainingHours", "training_hours", "Giờ đào tạo", "Training hours", "so gio dao tao", "tong gio dao tao") with
                {
                    Unit = ("giờ", "hours"),
                },
                F(
                    "digitalLevel",
                    "digital_level",
                    Whole,
                    Record,
                    "Mức chuyển đổi số",
                    "Digital level (0–5)",
                    false,
                    "muc do chuyen doi so",
                    "cap do chuyen doi so",
                    "chuyen doi so",
                    "muc do cds",
                    "muc cds",
                    "digital level"
                ) with
                {
                    Unit = ("0–5", "0–5"),
                    Min = 0,
                    Max = 5,
                },
                F(
                    "systems",
                    "systems_named",
                    Systems,
                    Record,
                    "Hệ thống áp dụng",
                    "Systems applied",
                    false,
                    "he thong quan ly",
                    "htql",
                    "he thong quan ly ap dung",
                    "cong cu ap dung",
                    "he thong cong cu",
                    "he thong cong cu ap dung",
                    "he thong",
                    "cong cu",
                    "he thong quan ly cong cu",
                    "systems",
                    "he thong cong cu cong nghe",
                    "he thong quan ly dang ap dung"
                ),
                F(
                    "surveyDate",
                    "survey_date",
                    Date,
                    Record,
                    "Ngày khảo sát",
                    "Survey date",
                    false,
                    "ngay ks",
                    "ngay dieu tra",
                    "ngay thu thap",
                    "ngay"
                ),
                F(
                    "collector",
                    "collector",
                    FieldType.Text,
                    Record,
                    "Người khảo sát",
                    "Collector",
                    false,
                    "dieu tra vien",
                    "nguoi thu thap",
                    "nguoi dieu tra",
                    "can bo khao sat"
                ),
                F("note", "note", LongText, Record, "Ghi chú", "Note", false, "chu thich", "notes", "ghi chu khac"),
            ],
        };

    private static Field F(
        string name,
        string column,
        FieldType type,
        FieldTarget target,
        string vi,
        string en,
        bool required,
        params string[] spellings
    ) =>
        new()
        {
            Name = name,
            Column = column,
            Type = type,
            Target = target,
            LabelVi = vi,
            LabelEn = en,
            Required = required,
            Spellings = spellings,
        };

    private static Field M(string name, string column, string vi, string en, params string[] spellings) =>
        F(name, column, Money, Record, vi, en, false, spellings);

    private static Field Q(string name, string column, string vi, string en, params string[] spellings) =>
        F(name, column, Quantity, Record, vi, en, false, spellings);
}
