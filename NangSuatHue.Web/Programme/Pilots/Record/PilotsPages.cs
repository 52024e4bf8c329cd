using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Programme.Pilots.Desk;
using NangSuatHue.Web.Programme.Pilots.Proposal;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>Pilot projects.</summary>
public sealed class PilotsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder) => builder.Services.AddScoped<WizardStart>().AddScoped<WizardSending>();

    /// <inheritdoc />
    public override void Map(WebApplication app) => app.MapPilots();

    /// <inheritdoc />
    public override void MapApi(RouteGroupBuilder api, FeatureSet features) => ApiPilots.Map(api);

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader) => KindMenu.Of(reader, PilotKind.Kind, MenuGroup.Programme, 10, "Dự án điểm");

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new TaskLook(PilotTasks.Submitted, "Dự án mới gửi", "flag", t => $"/du-an/{t.Id}") { Act = "Thẩm định" },
            new TaskLook(PilotTasks.Appraisal, "Dự án đang thẩm định", "flag", t => $"/du-an/{t.Id}") { Act = "Thẩm định" },
            new TaskLook(PilotTasks.Reported, "Kết quả chờ nghiệm thu", "flag", t => $"/du-an/{t.Id}") { Act = "Nghiệm thu" },
            new TaskLook(PilotTasks.Review, "Phiếu thẩm định của bạn", "flag", t => $"/du-an/{t.Id}") { Act = "Viết phiếu" },
            new TaskLook(PilotTasks.ChangeRequest, "Xin điều chỉnh dự án", "flag", t => $"/du-an/{t.Id}") { Act = "Trả lời" },
            new TaskLook(PilotTasks.Milestone, "Mốc đến hạn, trễ hạn", "calendar", t => $"/du-an/{t.Id}") { Act = "Xem mốc" },
            new TaskLook(PilotTasks.ResultDue, "Quá hạn báo cáo kết quả", "calendar", t => $"/du-an/{t.Id}") { Act = "Xem dự án" },
            new TaskLook(PilotTasks.Returned, "Dự án bị trả lại", "flag", t => $"/du-an/{t.Id}")
            {
                Act = "Sửa dự án",
                Detail = "{0} chỗ cần sửa",
                Waits = TaskLook.CameBack,
            },
            new TaskLook(PilotTasks.Draft, "Dự án đang soạn", "flag", t => $"/du-an/{t.Id}/sua") { Act = "Soạn tiếp", Waits = TaskLook.Lies },
            new TaskLook(PilotTasks.StoryConsent, "Câu chuyện chờ bạn đồng ý", "flag", t => $"/du-an/{t.Id}") { Act = "Xem và đồng ý" },
            new TaskLook(PilotTasks.SignOff, "Kết quả chờ bạn xác nhận", "flag", t => $"/du-an/{t.Id}") { Act = "Xác nhận" },
            new TaskLook(PilotTasks.ReportReturned, "Báo cáo kết quả bị trả lại", "flag", t => $"/du-an/{t.Id}")
            {
                Act = "Sửa báo cáo",
                Waits = TaskLook.CameBack,
            },
            new KindCharts(PilotKind.Kind, PilotCharts.Draw),
        ];
}
