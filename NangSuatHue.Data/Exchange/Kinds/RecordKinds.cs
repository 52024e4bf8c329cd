using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Exchange.Kinds;

/// <summary>The contents of the shared database besides the survey: task 1b of the plan, fields and keys after domain §9.</summary>
public static class RecordKinds
{
    /// <summary>Applied management systems, tools and technologies.</summary>
    public static RecordKind Adoptions { get; } =
        new()
        {
            Name = "adoptions",
            Table = "adoptions",
            Entity = ChangedEntity.Adoption,
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
                F(
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
                F(
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
                    Required = true,
                    Listed = true,
                },
                F("year", "year", FieldType.Year, "Năm bắt đầu", "Start year", "nam", "nam ap dung", "bat dau", "nam bat dau ap dung", "year") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                },
                F("status", "status", FieldType.Choice, "Mức độ", "Status", "tinh trang", "trang thai", "muc do ap dung", "status") with
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
                F("scope", "scope", FieldType.Text, "Phạm vi", "Scope", "pham vi ap dung", "pham vi chung nhan"),
                F(
                    "certificateNumber",
                    "certificate_number",
                    FieldType.Code,
                    "Số chứng nhận",
                    "Certificate number",
                    "so giay chung nhan",
                    "ma chung nhan"
                ),
                F(
                    "certificationBody",
                    "certification_body",
                    FieldType.Text,
                    "Tổ chức chứng nhận",
                    "Certification body",
                    "to chuc cap",
                    "don vi chung nhan"
                ),
                F("issued", "issued", FieldType.Date, "Ngày cấp", "Issued", "ngay cap chung nhan"),
                F("expires", "expires", FieldType.Date, "Ngày hết hạn", "Expires", "het han ngay", "hieu luc den", "ngay het hieu luc") with
                {
                    Listed = true,
                },
                F("supportProgramme", "support_programme", FieldType.Text, "Chương trình hỗ trợ", "Support programme", "chuong trinh"),
                F("result", "result", FieldType.LongText, "Kết quả", "Result", "ket qua ap dung"),
                F("evidence", "evidence", FieldType.LongText, "Minh chứng", "Evidence", "tai lieu minh chung"),
            ],
        };

    /// <summary>Productivity experts.</summary>
    public static RecordKind Experts { get; } =
        new()
        {
            Name = "experts",
            Table = "experts",
            Entity = ChangedEntity.Expert,
            DefaultMoneyPower = 6,
            Key = ["email"],
            Titles = ["name"],
            Order = "t.sort_key, t.id",
            Path = "/chuyen-gia",
            Many = ("Chuyên gia năng suất", "Productivity experts"),
            One = ("chuyên gia", "expert"),
            Icon = "user",
            Fields = Consenting([
                F("name", "name", FieldType.Text, "Họ và tên", "Name", "ho ten", "ten", "chuyen gia", "ten chuyen gia", "full name") with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                F("title", "title", FieldType.Text, "Học hàm, học vị", "Title", "hoc vi", "chuc danh", "hoc ham") with
                {
                    Personal = true,
                },
                F("birthYear", "birth_year", FieldType.Whole, "Năm sinh", "Year of birth", "sinh nam") with
                {
                    Personal = true,
                    Min = 1920,
                    Max = 2020,
                },
                F(
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
                F("position", "position", FieldType.Text, "Chức vụ", "Position", "vi tri") with
                {
                    Personal = true,
                },
                F(
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
                F(
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
                F(
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
                    Options = Sections,
                },
                F(
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
                F("certificates", "certificates", FieldType.LongText, "Chứng chỉ", "Certificates", "chung chi chuyen gia", "chung nhan") with
                {
                    Personal = true,
                },
                F("languages", "languages", FieldType.Text, "Ngoại ngữ", "Languages", "ngon ngu") with
                {
                    Personal = true,
                },
                F(
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
                F("commune", "commune_code", FieldType.Commune, "Xã, phường", "Commune", "xa phuong", "dia ban", "noi o") with
                {
                    Filtered = true,
                    Personal = true,
                },
                F("telephone", "telephone", FieldType.Text, "Điện thoại", "Telephone", "so dien thoai", "dt", "sdt", "phone") with
                {
                    Personal = true,
                },
                F("email", "email", FieldType.Email, "Email", "E-mail", "thu dien tu", "dia chi email", "e mail", "hop thu") with
                {
                    Required = true,
                    Personal = true,
                },
                F("availability", "availability", FieldType.Choice, "Khả năng nhận việc", "Availability", "san sang", "tinh trang nhan viec") with
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
                F("summary", "summary", FieldType.LongText, "Giới thiệu", "Summary", "tom tat", "mo ta") with
                {
                    Personal = true,
                },
                F("verifiedBy", "verified_by", FieldType.Text, "Người xác minh", "Verified by") with
                {
                    Managed = true,
                },
                F("verifiedOn", "verified_on", FieldType.Date, "Ngày xác minh", "Verified on") with
                {
                    Managed = true,
                },
            ]),
        };

    /// <summary>Specialists and their certificates.</summary>
    public static RecordKind Specialists { get; } =
        new()
        {
            Name = "specialists",
            Table = "specialist_certificates",
            Entity = ChangedEntity.SpecialistCertificate,
            DefaultMoneyPower = 6,
            Key = ["certificate_number"],
            Titles = ["name"],
            Order = "t.sort_key, t.id",
            Path = "/chuyen-vien",
            Many = ("Chuyên viên năng suất chất lượng", "Productivity and quality specialists"),
            One = ("chứng nhận chuyên viên", "specialist's certificate"),
            Icon = "cap",
            Fields = Consenting([
                F("name", "name", FieldType.Text, "Họ và tên", "Name", "ho ten", "ten", "hoc vien", "ten hoc vien", "chuyen vien") with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                F("birthYear", "birth_year", FieldType.Whole, "Năm sinh", "Year of birth", "sinh nam") with
                {
                    Personal = true,
                    Min = 1920,
                    Max = 2020,
                },
                F(
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
                F(
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
                F("position", "position", FieldType.Text, "Chức vụ", "Position", "vi tri") with
                {
                    Personal = true,
                },
                F("email", "email", FieldType.Email, "Email", "E-mail", "thu dien tu", "dia chi email") with
                {
                    Personal = true,
                },
                F(
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
                F(
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
                F("hours", "hours", FieldType.Quantity, "Số giờ", "Hours", "thoi luong", "so gio dao tao", "gio hoc") with
                {
                    Personal = true,
                },
                F("courseFrom", "course_from", FieldType.Date, "Học từ ngày", "Course from", "tu ngay", "khai giang") with
                {
                    Personal = true,
                },
                F("courseTo", "course_to", FieldType.Date, "Học đến ngày", "Course to", "den ngay", "be giang") with
                {
                    Personal = true,
                },
                F(
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
                F("issued", "issued", FieldType.Date, "Ngày cấp", "Issued", "ngay cap chung chi") with
                {
                    Required = true,
                    Listed = true,
                    Personal = true,
                },
                F("expires", "expires", FieldType.Date, "Ngày hết hạn", "Expires", "het han", "hieu luc den", "ngay het hieu luc") with
                {
                    Personal = true,
                },
                F("status", "status", FieldType.Choice, "Tình trạng", "Status", "trang thai", "hieu luc") with
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

    /// <summary>Pilot projects.</summary>
    public static RecordKind Pilots { get; } =
        new()
        {
            Name = "pilots",
            Table = "pilot_projects",
            Entity = ChangedEntity.PilotProject,
            DefaultMoneyPower = 6,
            Key = ["code"],
            Titles = ["title", "code"],
            Order = "t.id DESC",
            Path = "/du-an",
            Many = ("Dự án điểm", "Pilot projects"),
            One = ("dự án điểm", "pilot project"),
            Icon = "flag",
            Fields =
            [
                F("code", "code", FieldType.Code, "Mã dự án", "Project code", "ma", "ma so du an", "ky hieu") with
                {
                    Required = true,
                    Listed = true,
                },
                F("title", "title", FieldType.Text, "Tên dự án", "Title", "ten", "du an", "ten du an diem") with
                {
                    Required = true,
                    Listed = true,
                },
                F(
                    "taxCode",
                    "enterprise_id",
                    FieldType.Enterprise,
                    "Mã số thuế doanh nghiệp",
                    "Enterprise's tax code",
                    "mst",
                    "ma so thue",
                    "mst doanh nghiep",
                    "doanh nghiep"
                ) with
                {
                    Required = true,
                    Listed = true,
                },
                F("objective", "objective", FieldType.LongText, "Mục tiêu", "Objective", "muc tieu du an") with
                {
                    Required = true,
                },
                F(
                    "items",
                    "items",
                    FieldType.Items,
                    "Hệ thống, công cụ",
                    "Systems and tools",
                    "he thong",
                    "cong cu",
                    "giai phap",
                    "he thong cong cu cong nghe ap dung",
                    "systems tools and technologies",
                    "cong nghe"
                ) with
                {
                    Listed = true,
                },
                F("baseline", "baseline", FieldType.LongText, "Hiện trạng theo chỉ tiêu", "Baseline by indicator", "hien trang", "muc hien tai"),
                F("target", "target", FieldType.LongText, "Mức cần đạt theo chỉ tiêu", "Target by indicator", "muc can dat", "chi tieu"),
                F("start", "starts_on", FieldType.Date, "Ngày bắt đầu", "Start", "bat dau", "tu ngay") with
                {
                    Required = true,
                    Listed = true,
                },
                F("end", "ends_on", FieldType.Date, "Ngày kết thúc", "End", "ket thuc", "den ngay") with
                {
                    Required = true,
                    Listed = true,
                },
                F("stateBudget", "state_budget", FieldType.Money, "Ngân sách nhà nước", "State budget", "ngan sach", "kinh phi nha nuoc"),
                F("ownBudget", "own_budget", FieldType.Money, "Vốn doanh nghiệp", "Enterprise's own funds", "kinh phi doanh nghiep", "von doi ung"),
                F("otherBudget", "other_budget", FieldType.Money, "Nguồn hợp pháp khác", "Other lawful sources", "nguon khac", "von khac"),
                F("programmes", "programmes", FieldType.Text, "Chương trình liên quan", "Linked programmes", "chuong trinh"),
                F("experts", "experts", FieldType.Text, "Chuyên gia tham gia", "Experts", "chuyen gia"),
                F("stage", "stage", FieldType.Choice, "Trạng thái", "Stage", "tinh trang", "giai doan") with
                {
                    Listed = true,
                    Filtered = true,
                    Managed = true,
                    Options = FieldOption.Of(
                        (PilotStage.Draft, "Bản nháp", "Draft", ["nhap"]),
                        (PilotStage.Submitted, "Đã gửi", "Submitted", ["cho duyet"]),
                        (PilotStage.UnderAppraisal, "Đang thẩm định", "Under appraisal", []),
                        (PilotStage.Returned, "Trả lại để sửa", "Returned", ["tra lai"]),
                        (PilotStage.Rejected, "Không duyệt", "Rejected", []),
                        (PilotStage.Approved, "Đã duyệt", "Approved", ["duoc duyet", "phe duyet"]),
                        (PilotStage.Running, "Đang thực hiện", "Running", []),
                        (PilotStage.Reported, "Đã báo cáo", "Reported", []),
                        (PilotStage.Accepted, "Đã nghiệm thu", "Accepted", []),
                        (PilotStage.NotAccepted, "Không nghiệm thu", "Not accepted", []),
                        (PilotStage.Stopped, "Đã dừng", "Stopped", [])
                    ),
                },
                F("reason", "reason", FieldType.LongText, "Lý do trả lại, không duyệt", "Reason for return or rejection") with
                {
                    Managed = true,
                },
                F("decisionNumber", "decision_number", FieldType.Text, "Số quyết định", "Decision number", "quyet dinh so") with
                {
                    Managed = true,
                },
                F("decisionDate", "decision_date", FieldType.Date, "Ngày quyết định", "Decision date") with
                {
                    Managed = true,
                },
                F("result", "result", FieldType.LongText, "Kết quả", "Result") with
                {
                    Managed = true,
                },
            ],
        };

    /// <summary>The city's productivity series.</summary>
    public static RecordKind CitySeries { get; } =
        new()
        {
            Name = "city-series",
            Table = "city_observations",
            Entity = ChangedEntity.CityObservation,
            DefaultMoneyPower = 0,
            Key = ["place", "period", "sector", "indicator", "price_base", "source", "vintage"],
            Titles = ["indicator", "place"],
            Order = "t.indicator, t.place, t.period DESC, t.id",
            Path = "/chuoi-so-lieu",
            Many = ("Chuỗi số liệu thành phố", "City series"),
            One = ("quan sát", "observation"),
            Icon = "target",
            Fields =
            [
                F("place", "place", FieldType.Text, "Địa bàn", "Place", "noi", "tinh thanh pho", "don vi hanh chinh") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                },
                F("period", "period", FieldType.Period, "Kỳ", "Period", "nam", "ky so lieu", "thoi ky") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                },
                F("indicator", "indicator", FieldType.Text, "Chỉ tiêu", "Indicator", "ma chi tieu", "ten chi tieu") with
                {
                    Required = true,
                    Listed = true,
                    Filtered = true,
                    Names = CityIndicators.Names,
                },
                F("sector", "sector", FieldType.Text, "Khu vực, ngành", "Sector", "nganh", "khu vuc"),
                F("priceBase", "price_base", FieldType.Text, "Giá", "Price base", "loai gia", "nam goc"),
                F("value", "value", FieldType.Quantity, "Giá trị", "Value", "so lieu", "gia tri so lieu") with
                {
                    Required = true,
                    Listed = true,
                    Min = null,
                },
                F("unit", "unit", FieldType.Text, "Đơn vị tính", "Unit", "don vi", "dvt") with
                {
                    Required = true,
                    Listed = true,
                },
                F("estimateStatus", "estimate_status", FieldType.Choice, "Loại số liệu", "Estimate status", "tinh trang", "uoc so bo chinh thuc") with
                {
                    Listed = true,
                    Filtered = true,
                    Options = FieldOption.Of(
                        (EstimateStatus.NotStated, "Không ghi", "Not stated", []),
                        (EstimateStatus.Estimate, "Ước", "Estimate", ["uoc tinh"]),
                        (EstimateStatus.Preliminary, "Sơ bộ", "Preliminary", []),
                        (EstimateStatus.Final, "Chính thức", "Final", ["official"])
                    ),
                },
                F("verification", "verification", FieldType.Choice, "Kiểm chứng", "Verification", "xac minh") with
                {
                    Filtered = true,
                    Options = FieldOption.Of(
                        (Verification.Unverified, "Chưa kiểm chứng", "Unverified", []),
                        (Verification.Verified, "Đã kiểm chứng", "Verified", []),
                        (Verification.Derived, "Suy ra", "Derived", ["tinh toan"])
                    ),
                },
                F("source", "source", FieldType.Text, "Nguồn", "Source", "nguon so lieu") with
                {
                    Required = true,
                    Listed = true,
                },
                F("releaseDate", "vintage", FieldType.Text, "Ngày công bố", "Release date", "cong bo", "ngay phat hanh", "vintage") with
                {
                    Required = true,
                },
                F("note", "note", FieldType.LongText, "Ghi chú", "Note", "chu thich"),
            ],
        };

    /// <summary>Indicators that officers added to the set; their values are in the city's series.</summary>
    public static RecordKind Indicators { get; } =
        new()
        {
            Name = "indicators",
            Table = "collected_indicators",
            Entity = ChangedEntity.CollectedIndicator,
            DefaultMoneyPower = 0,
            Key = ["code"],
            Titles = ["name", "code"],
            Order = "t.sort_key, t.id",
            Path = "/chi-tieu-thu-thap",
            Charted = false,
            Many = ("Chỉ tiêu thu thập", "Collected indicators"),
            One = ("chỉ tiêu thu thập", "collected indicator"),
            Icon = "target",
            Fields =
            [
                F("code", "code", FieldType.Text, "Mã chỉ tiêu", "Indicator code", "ma") with
                {
                    Required = true,
                    Listed = true,
                },
                F("name", "name", FieldType.Text, "Tên chỉ tiêu", "Indicator name", "ten", "chi tieu") with
                {
                    Required = true,
                    Listed = true,
                },
                F("nameEn", "name_en", FieldType.Text, "Tên tiếng Anh", "English name", "ten anh"),
                F("unit", "unit", FieldType.Text, "Đơn vị tính", "Unit", "don vi", "dvt") with
                {
                    Required = true,
                    Listed = true,
                },
                F("lowerBound", "lower_bound", FieldType.Quantity, "Cận dưới", "Lower bound", "toi thieu", "gia tri nho nhat") with
                {
                    Min = null,
                    Listed = true,
                },
                F("upperBound", "upper_bound", FieldType.Quantity, "Cận trên", "Upper bound", "toi da", "gia tri lon nhat") with
                {
                    Min = null,
                    Listed = true,
                },
                F("direction", "direction", FieldType.Choice, "Chiều tốt", "Better", "chieu") with
                {
                    Options = FieldOption.Of(
                        (IndicatorDirection.Neutral, "Tùy loại", "Depends", []),
                        (IndicatorDirection.HigherIsBetter, "Cao hơn", "Higher", ["cao"]),
                        (IndicatorDirection.LowerIsBetter, "Thấp hơn", "Lower", ["thap"])
                    ),
                },
                F("definition", "definition", FieldType.LongText, "Định nghĩa, cách thu thập", "Definition", "dinh nghia", "cach thu thap"),
                F("source", "source", FieldType.Text, "Nguồn định nghĩa", "Source of the definition", "nguon", "can cu") with
                {
                    Required = true,
                    Listed = true,
                },
            ],
        };

    /// <summary>All of them, in the order of the navigation.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = [Adoptions, Experts, Specialists, Pilots, CitySeries, Indicators];

    /// <summary>A kind by name; null for none.</summary>
    public static RecordKind? Find(string? name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind whose pages lie at a path such as <c>chuyen-gia</c>; null for none.</summary>
    public static RecordKind? AtPath(string? path) => All.FirstOrDefault(k => k.Path == "/" + path);

    private static IReadOnlyList<FieldOption> Sections =>
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
            is var all
            ? all.Select((s, i) => new FieldOption(i, s.Code, $"{s.Code} – {s.Vi}", $"{s.Code} – {s.En}", SearchKey.Of(s.Vi))).ToList()
            : [];

    private static Field F(string name, string column, FieldType type, string vi, string en, params string[] spellings) =>
        new()
        {
            Name = name,
            Column = column,
            Type = type,
            LabelVi = vi,
            LabelEn = en,
            Spellings = spellings,
        };

    private static IReadOnlyList<Field> Consenting(IReadOnlyList<Field> fields) =>
        [
            .. fields,
            F("consent", "consent", FieldType.Choices, "Đồng ý công khai", "Consent to publish", "dong y", "muc dong y") with
            {
                Options = fields.Where(f => f.Personal).Select((f, i) => new FieldOption(i, f.Name, f.LabelVi, f.LabelEn)).ToList(),
            },
        ];
}
