using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Acceptance;

public partial class StoryPage
{
    [Inject]
    public required GetStory Get { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private StoryView? story;
    private ReferenceNames? names;

    /// <summary>The project's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    private List<bool> Judged => story!.Values.Select(v => PilotGoal.Met(v.Indicator, v.After)).OfType<bool>().ToList();

    private string Description => story!.Summary.Length <= 160 ? story.Summary : story.Summary[..159] + "…";

    protected override async Task OnInitializedAsync()
    {
        story = await Get.RunAsync(Code, Languages.IsVietnamese);
        if (story is null)
        {
            Nav.NotFound();
            return;
        }

        names = await References.RunAsync();
    }

    private ChartSpec Chart(StoryValue v) =>
        new()
        {
            Type = ChartType.Bar,
            Unit = PilotTexts.Unit(v.Indicator),
            Decimals = PilotTexts.Decimals([v.Indicator.Baseline, v.After, v.Indicator.Target]),
            Categories = [T["Ban đầu"], T["Sau dự án"]],
            Series =
            [
                new ApexPointSeries
                {
                    Name = PilotTexts.Name(v.Indicator),
                    Data = [v.Indicator.Baseline, v.After],
                    Color = "var(--chart-hue)",
                },
            ],
            Annotations = v.Indicator.Target is { } target
                ? new ChartAnnotations { Target = new TargetLine(target, T["Mục tiêu {0}", PilotTexts.Number(target)]) }
                : new ChartAnnotations(),
        };
}
