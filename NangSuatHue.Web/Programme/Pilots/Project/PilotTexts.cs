using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Project;

/// <summary>Keys of the words of pilot projects, and names in the reader's language.</summary>
public static class PilotTexts
{
    /// <summary>The key of what a button that does the act says.</summary>
    public static string Key(PilotAct act) =>
        act switch
        {
            PilotAct.Submit => "Gửi Sở Khoa học và Công nghệ",
            PilotAct.Withdraw => "Rút về để sửa",
            PilotAct.WithdrawReport => "Rút báo cáo về để sửa",
            PilotAct.BeginAppraisal => "Bắt đầu thẩm định",
            PilotAct.Return => "Trả lại để sửa",
            PilotAct.Reject => "Không duyệt",
            PilotAct.Approve => "Duyệt dự án",
            PilotAct.Start => "Bắt đầu thực hiện",
            PilotAct.Report => "Nộp báo cáo kết quả",
            PilotAct.ReturnReport => "Trả lại báo cáo",
            PilotAct.Accept => "Nghiệm thu",
            PilotAct.NotAccept => "Không nghiệm thu",
            PilotAct.Stop => "Dừng dự án",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    /// <summary>The key of what history says of an act.</summary>
    public static string Done(PilotAct act) =>
        act switch
        {
            PilotAct.Submit => "đã gửi dự án",
            PilotAct.Withdraw => "đã rút về để sửa",
            PilotAct.WithdrawReport => "đã rút báo cáo kết quả về để sửa",
            PilotAct.BeginAppraisal => "đã bắt đầu thẩm định",
            PilotAct.Return => "đã trả lại để sửa",
            PilotAct.Reject => "đã không duyệt",
            PilotAct.Approve => "đã duyệt dự án",
            PilotAct.Start => "đã bắt đầu thực hiện",
            PilotAct.Report => "đã nộp báo cáo kết quả",
            PilotAct.ReturnReport => "đã trả lại báo cáo",
            PilotAct.Accept => "đã nghiệm thu",
            PilotAct.NotAccept => "đã không nghiệm thu",
            PilotAct.Stop => "đã dừng dự án",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    /// <summary>The key of what comes next at a stage, for both sides.</summary>
    public static string Next(PilotStage stage) =>
        stage switch
        {
            PilotStage.Draft => "Bước tiếp theo: doanh nghiệp hoàn thiện và gửi dự án.",
            PilotStage.Submitted => "Bước tiếp theo: Sở Khoa học và Công nghệ xem và bắt đầu thẩm định.",
            PilotStage.UnderAppraisal => "Bước tiếp theo: Sở Khoa học và Công nghệ thẩm định và quyết định.",
            PilotStage.Returned => "Bước tiếp theo: doanh nghiệp sửa theo yêu cầu và gửi lại.",
            PilotStage.Approved => "Bước tiếp theo: bắt đầu thực hiện.",
            PilotStage.Running => "Bước tiếp theo: doanh nghiệp báo cáo mốc và số đo, rồi nộp báo cáo kết quả.",
            PilotStage.Reported => "Bước tiếp theo: Sở Khoa học và Công nghệ nghiệm thu.",
            PilotStage.Rejected => "Dự án đã kết thúc: không được duyệt.",
            PilotStage.Accepted => "Dự án đã kết thúc: kết quả được nghiệm thu.",
            PilotStage.NotAccepted => "Dự án đã kết thúc: kết quả không được nghiệm thu.",
            PilotStage.Stopped => "Dự án đã dừng.",
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    /// <summary>The key of a field of the proposal.</summary>
    public static string Field(string field) =>
        field.Split('.')[0] switch
        {
            "title" => "Tên dự án",
            "problem" => "Vấn đề và hiện trạng",
            "objective" => "Mục tiêu",
            "items" => "Hệ thống, công cụ, công nghệ",
            "indicators" => "Chỉ tiêu",
            "startsOn" => "Ngày bắt đầu",
            "endsOn" => "Ngày kết thúc",
            "milestones" => "Các mốc",
            "partners" => "Người, tổ chức tham gia",
            "programmes" => "Chương trình liên quan",
            "taskLevel" => "Cấp nhiệm vụ khoa học và công nghệ",
            "budget" => "Kinh phí",
            "spent" => "Số đã chi",
            "files" => "Tệp đính kèm",
            "taxCode" => "Mã số thuế doanh nghiệp",
            _ => "Dự án điểm",
        };

    /// <summary>The key of a partner's kind.</summary>
    public static string Key(PartnerKind kind) =>
        kind switch
        {
            PartnerKind.Expert => "Chuyên gia",
            PartnerKind.Organization => "Tổ chức hỗ trợ",
            _ => "Nhà cung cấp công nghệ",
        };

    /// <summary>The key of a level.</summary>
    public static string Key(TaskLevel level) =>
        level switch
        {
            TaskLevel.National => "Cấp quốc gia",
            TaskLevel.City => "Cấp thành phố",
            TaskLevel.Grassroots => "Cấp cơ sở",
            TaskLevel.School => "Cấp trường",
            _ => "Không phải nhiệm vụ KH&CN",
        };

    /// <summary>The key of a source of money.</summary>
    public static string Key(BudgetSource source) =>
        source switch
        {
            BudgetSource.State => "Ngân sách nhà nước",
            BudgetSource.Enterprise => "Vốn doanh nghiệp",
            _ => "Nguồn hợp pháp khác",
        };

    /// <summary>The key of a recommendation.</summary>
    public static string Key(Recommendation recommendation) =>
        recommendation switch
        {
            Recommendation.Approve => "Đề nghị duyệt",
            Recommendation.Revise => "Đề nghị sửa",
            Recommendation.Reject => "Đề nghị không duyệt",
            _ => "Chưa đề nghị",
        };

    /// <summary>The key of a kind of catalogue item.</summary>
    public static string Key(CatalogueKind kind) =>
        kind switch
        {
            CatalogueKind.ManagementSystem => "Hệ thống quản lý",
            CatalogueKind.ImprovementTool => "Công cụ cải tiến",
            CatalogueKind.Technology => "Công nghệ",
            _ => "Đánh giá",
        };

    /// <summary>The name of an indicator of the catalogue.</summary>
    public static string Name(EnterpriseIndicator indicator) => Languages.IsVietnamese ? indicator.NameVi : indicator.NameEn;

    /// <summary>Its unit in a project.</summary>
    public static string Unit(EnterpriseIndicator indicator) =>
        PilotCatalogue.UnitOf(indicator.Unit) is var unit && Languages.IsVietnamese ? unit.Vi : unit.En;

    /// <summary>The name of an indicator of a project in the reader's language where it is the catalogue's.</summary>
    public static string Name(PilotIndicator i) => EnterpriseIndicators.All.FirstOrDefault(x => x.Code == i.Code) is { } known ? Name(known) : i.Name;

    /// <summary>Its unit likewise.</summary>
    public static string Unit(PilotIndicator i) => EnterpriseIndicators.All.FirstOrDefault(x => x.Code == i.Code) is { } known ? Unit(known) : i.Unit;

    /// <summary>A criterion's name.</summary>
    public static string Name(Criterion criterion) => Languages.IsVietnamese ? criterion.Vi : criterion.En;

    /// <summary>A key that no other line has.</summary>
    public static string NewKey(string prefix, IEnumerable<string> taken) =>
        Enumerable.Range(1, 1000).Select(n => prefix + n.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(k => !taken.Contains(k));

    /// <summary>A day as people write it; a dash for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "–";

    /// <summary>As many decimals as the values have, two at most.</summary>
    public static int Decimals(IEnumerable<double?> values) =>
        values
            .OfType<double>()
            .Select(x =>
                x == Math.Round(x) ? 0
                : x == Math.Round(x, 1) ? 1
                : 2
            )
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>A measured value; a dash for none.</summary>
    public static string Number(double? value) => value?.Shown("#,0.####") ?? "–";
}
