using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Programme.Pilots.Running;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>What an enterprise looks over before it sends its result report.</summary>
public partial class ReportCheck
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>The milestones that nobody recorded as reached.</summary>
    private IReadOnlyList<string> Unmet =>
        [
            .. PilotProgress
                .Milestones(View.Proposal, View.Pilot.Stage, View.Entries, VietnamTime.Today(Clock))
                .Where(m => m.State is MilestoneState.Open or MilestoneState.Late)
                .Select(m => m.Milestone.Title),
        ];
}
