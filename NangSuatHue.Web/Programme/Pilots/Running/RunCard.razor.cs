using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Programme.Pilots.Running;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Running;

public partial class RunCard
{
    private IReadOnlyList<MilestoneProgress> milestones = [];
    private IReadOnlyList<IndicatorProgress> indicators = [];

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    protected override void OnParametersSet()
    {
        milestones = PilotProgress.Milestones(View.Proposal, View.Pilot.Stage, View.Entries, VietnamTime.Today(Clock));
        indicators = PilotProgress.Indicators(View.Proposal, View.Entries, View.Result);
    }

    private ChartSpec Chart(IndicatorProgress i) =>
        new()
        {
            Type = ChartType.Line,
            Unit = PilotTexts.Unit(i.Indicator),
            Decimals = PilotTexts.Decimals([i.Indicator.Baseline, i.Indicator.Target, .. i.Entries.Select(e => e.Value)]),
            Categories = [T["Ban đầu"], .. i.Entries.Select(e => PilotTexts.Day(e.On))],
            Series =
            [
                new ApexPointSeries
                {
                    Name = PilotTexts.Name(i.Indicator),
                    Data = [i.Indicator.Baseline, .. i.Entries.Select(e => e.Value)],
                    Color = "var(--chart-hue)",
                },
            ],
            Annotations = i.Indicator.Target is { } target
                ? new ChartAnnotations { Target = new TargetLine(target, T["Mục tiêu {0}", PilotTexts.Number(target)]) }
                : new ChartAnnotations(),
        };
}
