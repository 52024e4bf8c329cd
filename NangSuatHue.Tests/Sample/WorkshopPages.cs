using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Tests.Sample;

/// <summary>All that the sample feature brings to the web.</summary>
public sealed class WorkshopPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new TaskLook(WorkshopTasks.Sent, "Xưởng mẫu", "cap", t => $"/xuong-mau/{t.Id}"),
            new KindCharts(
                WorkshopKind.Kind,
                (counts, _, t) =>
                    [
                        CountBars.Bars(
                            "xuong-mau-trang-thai",
                            t["Xưởng mẫu theo trạng thái"],
                            "",
                            t["Trạng thái"],
                            counts.Of("states").Select(s => CountBars.Stage(WorkshopKind.Kind, s, "state")),
                            t["xưởng"]
                        ),
                    ]
            ),
        ];

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader) => KindMenu.Of(reader, WorkshopKind.Kind, MenuGroup.Programme, 900, "Xưởng mẫu");
}
