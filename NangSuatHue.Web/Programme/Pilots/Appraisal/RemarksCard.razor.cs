using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Appraisal;

public partial class RemarksCard
{
    private string field = SaveRemark.Fields[0];
    private string? text,
        error;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required SaveRemark Save { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private bool Open =>
        View.Side == PilotSide.Department && View.Pilot.Stage is PilotStage.Submitted or PilotStage.UnderAppraisal && !View.Pilot.Archived;

    private async Task AddAsync()
    {
        var outcome = await Runner.RunAsync(a => Save.RunAsync(a, View.Pilot.Id, field, text));
        error = outcome is { Issues: [var issue, ..] } ? IssueTexts.Say(issue, T) : null;
        if (outcome is { IsOk: true })
        {
            text = null;
        }

        await Changed.InvokeAsync();
    }

    private async Task RemoveAsync(PilotRemark remark)
    {
        await Runner.RunAsync(a => Save.RemoveAsync(a, remark.Id));
        await Changed.InvokeAsync();
    }
}
