using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The kind: pilot projects.</summary>
public static class PilotKind
{
    private static readonly (string Vi, string En) IndicatorLines = (
        "Mỗi chỉ tiêu một dòng, ví dụ: Năng suất lao động: 231 triệu đồng/lao động",
        "One indicator a line, such as: Labour productivity: 231 million VND per worker"
    );

    /// <summary>The description.</summary>
    public static RecordKind Kind { get; } =
        new()
        {
            Name = "pilots",
            Table = "pilot_projects",
            Entity = ChangedEntity.PilotProject,
            Position = 40,
            Rules = new PilotRecordRules(),
            Owner = EnterpriseOwner.Table,
            Spans = [("start", "end")],
            DefaultMoneyPower = 6,
            Key = ["code"],
            Searched = true,
            Titles = ["title", "code"],
            Order = "t.id DESC",
            Path = "/du-an",
            Many = ("Dự án điểm", "Pilot projects"),
            One = ("dự án điểm", "pilot project"),
            Icon = "flag",
            Fields =
            [
                KindFields.F("code", "code", FieldType.Code, "Mã dự án", "Project code", "ma", "ma so du an", "ky hieu") with
                {
                    Generated = true,
                    Hint = ("Để trống để hệ thống đặt mã.", "Leave blank to be given a code."),
                    Required = true,
                    Listed = true,
                },
                KindFields.F("title", "title", FieldType.Text, "Tên dự án", "Title", "ten", "du an", "ten du an diem") with
                {
                    Required = true,
                    Listed = true,
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
                    "doanh nghiep"
                ) with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("objective", "objective", FieldType.LongText, "Mục tiêu", "Objective", "muc tieu du an") with
                {
                    Required = true,
                },
                KindFields.F(
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
                KindFields.F(
                    "baseline",
                    "baseline",
                    FieldType.LongText,
                    "Hiện trạng theo chỉ tiêu",
                    "Baseline by indicator",
                    "hien trang",
                    "muc hien tai"
                ) with
                {
                    Hint = IndicatorLines,
                },
                KindFields.F(
                    "target",
                    "target",
                    FieldType.LongText,
                    "Mức cần đạt theo chỉ tiêu",
                    "Target by indicator",
                    "muc can dat",
                    "chi tieu"
                ) with
                {
                    Hint = IndicatorLines,
                },
                KindFields.F("start", "starts_on", FieldType.Date, "Ngày bắt đầu", "Start", "bat dau", "tu ngay") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("end", "ends_on", FieldType.Date, "Ngày kết thúc", "End", "ket thuc", "den ngay") with
                {
                    Required = true,
                    Listed = true,
                },
                KindFields.F("stateBudget", "state_budget", FieldType.Money, "Ngân sách nhà nước", "State budget", "ngan sach", "kinh phi nha nuoc"),
                KindFields.F(
                    "ownBudget",
                    "own_budget",
                    FieldType.Money,
                    "Vốn doanh nghiệp",
                    "Enterprise's own funds",
                    "kinh phi doanh nghiep",
                    "von doi ung"
                ),
                KindFields.F("otherBudget", "other_budget", FieldType.Money, "Nguồn hợp pháp khác", "Other lawful sources", "nguon khac", "von khac"),
                KindFields.F("programmes", "programmes", FieldType.Text, "Chương trình liên quan", "Linked programmes", "chuong trinh"),
                KindFields.F("experts", "experts", FieldType.Text, "Chuyên gia tham gia", "Experts", "chuyen gia"),
                KindFields.F("stage", "stage", FieldType.Choice, "Trạng thái", "Stage", "tinh trang", "giai doan") with
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
                KindFields.F("reason", "reason", FieldType.LongText, "Lý do trả lại, không duyệt", "Reason for return or rejection") with
                {
                    Managed = true,
                },
                KindFields.F("decisionNumber", "decision_number", FieldType.Text, "Số quyết định", "Decision number", "quyet dinh so") with
                {
                    Managed = true,
                },
                KindFields.F("decisionDate", "decision_date", FieldType.Date, "Ngày quyết định", "Decision date") with
                {
                    Managed = true,
                },
                KindFields.F("result", "result", FieldType.LongText, "Kết quả", "Result") with
                {
                    Managed = true,
                },
            ],
        };
}
