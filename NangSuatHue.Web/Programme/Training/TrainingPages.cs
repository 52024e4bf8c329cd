using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>Specialists and demand for training.</summary>
public sealed class TrainingPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        foreach (var entry in KindMenu.Of(reader, SpecialistKind.Kind, MenuGroup.Programme, 40, "Chuyên viên"))
        {
            yield return entry;
        }

        if (reader.Actor.Role is Role.Officer or Role.Representative or Role.Expert)
        {
            yield return new(MenuGroup.Programme, 20, "/nhu-cau-dao-tao", "Nhu cầu đào tạo", Icon: "cap");
        }
    }

    /// <inheritdoc />
    public override void Map(WebApplication app) => app.MapTraining();

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new TaskLook(TrainingTasks.Demand, "Nhu cầu đào tạo", "cap", t => $"/nhu-cau-dao-tao?trang-thai=Open") { Act = "Trả lời" },
            new KindCharts(SpecialistKind.Kind, SpecialistCharts.Draw),
        ];
}
