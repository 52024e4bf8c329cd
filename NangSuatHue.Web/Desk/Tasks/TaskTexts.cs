using System.Globalization;
using NangSuatHue.Data.Desk.Tasks;

namespace NangSuatHue.Web.Desk.Tasks;

/// <summary>How tasks are named and where they are done.</summary>
public static class TaskTexts
{
    /// <summary>Key of a kind's name.</summary>
    public static string Key(TaskKind kind) =>
        kind switch
        {
            TaskKind.Claim => "Đăng ký đại diện",
            TaskKind.Figures => "Số liệu chờ xác minh",
            TaskKind.Reopen => "Xin mở lại số liệu",
            TaskKind.DataRequest => "Yêu cầu về dữ liệu cá nhân",
            TaskKind.Training => "Nhu cầu đào tạo",
            TaskKind.PilotSubmitted => "Dự án mới gửi",
            TaskKind.PilotAppraisal => "Dự án đang thẩm định",
            TaskKind.PilotReported => "Kết quả chờ nghiệm thu",
            TaskKind.Review => "Phiếu thẩm định của bạn",
            TaskKind.ChangeRequest => "Xin điều chỉnh dự án",
            TaskKind.Milestone => "Mốc đến hạn, trễ hạn",
            TaskKind.ResultDue => "Quá hạn báo cáo kết quả",
            TaskKind.Certificate => "Chứng nhận hết hạn, sắp hết hạn",
            TaskKind.PilotReturned => "Dự án bị trả lại",
            TaskKind.PilotDraft => "Dự án đang soạn",
            TaskKind.FiguresReturned => "Số liệu bị trả lại",
            TaskKind.StoryConsent => "Câu chuyện chờ bạn đồng ý",
            TaskKind.SignOff => "Kết quả chờ bạn xác nhận",
            TaskKind.FiguresDraft => "Số liệu chưa gửi",
            TaskKind.ReportReturned => "Báo cáo kết quả bị trả lại",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The icon of a kind.</summary>
    public static string Icon(TaskKind kind) =>
        kind switch
        {
            TaskKind.Claim => "user",
            TaskKind.Figures or TaskKind.FiguresReturned or TaskKind.FiguresDraft => "chart",
            TaskKind.Reopen => "lock",
            TaskKind.DataRequest => "shield",
            TaskKind.Training => "cap",
            TaskKind.Certificate => "layers",
            TaskKind.Milestone or TaskKind.ResultDue => "calendar",
            _ => "flag",
        };

    /// <summary>Where a task is done.</summary>
    public static string Href(WorkTask task) =>
        task.Kind switch
        {
            TaskKind.Claim => string.Create(CultureInfo.InvariantCulture, $"/dang-ky-dai-dien/{task.Id}"),
            TaskKind.Figures or TaskKind.Reopen => string.Create(CultureInfo.InvariantCulture, $"/xac-minh-so-lieu/{task.TaxCode}/{task.Year}"),
            TaskKind.DataRequest => "/yeu-cau-du-lieu",
            TaskKind.Training => "/nhu-cau-dao-tao?trang-thai=Open",
            TaskKind.Certificate => string.Create(CultureInfo.InvariantCulture, $"/ap-dung/{task.Id}"),
            TaskKind.FiguresReturned or TaskKind.FiguresDraft => string.Create(
                CultureInfo.InvariantCulture,
                $"/doanh-nghiep/{task.TaxCode}/nam/{task.Year}"
            ),
            TaskKind.PilotDraft => string.Create(CultureInfo.InvariantCulture, $"/du-an/{task.Id}/sua"),
            _ => string.Create(CultureInfo.InvariantCulture, $"/du-an/{task.Id}"),
        };
}
