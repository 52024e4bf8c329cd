using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Programme.Pilots.Running;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Running;

public partial class EntryForm
{
    private readonly Dictionary<string, DateOnly?> dues = [];
    private IReadOnlyList<Issue> issues = [];
    private PilotEntryKind kind = PilotEntryKind.Milestone;
    private string? key = "",
        text;
    private bool done = true,
        busy;
    private double? value;
    private DateOnly? on,
        ends;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something was written.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required AddEntry Add { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    protected override void OnInitialized()
    {
        on = VietnamTime.Today(Clock);
        kind = View.Side == PilotSide.Department ? PilotEntryKind.SiteVisit : PilotEntryKind.Milestone;
    }

    private string? Wrong(string field) => issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;

    private void Due(string milestone, DateOnly? day) => dues[milestone] = day;

    private async Task SaveAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(a =>
            Add.RunAsync(
                a,
                View.Pilot.Id,
                new EntryInput
                {
                    Kind = kind,
                    Key = kind is PilotEntryKind.Milestone or PilotEntryKind.Measurement ? key : null,
                    On = on,
                    Value = kind == PilotEntryKind.Measurement ? value : null,
                    Done = kind == PilotEntryKind.Milestone && done,
                    Text = text,
                    Amendment =
                        kind == PilotEntryKind.ChangeRequest
                            ? new PilotAmendment
                            {
                                EndsOn = ends,
                                Milestones = dues.Where(d => d.Value is not null).ToDictionary(d => d.Key, d => d.Value!.Value),
                            }
                            : null,
                }
            )
        );
        issues = outcome?.Issues ?? [];
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã ghi vào nhật ký."], MudBlazor.Severity.Success);
            (text, value, key, ends) = (null, null, "", null);
            dues.Clear();
        }

        if (outcome is not null && outcome.Kind != OutcomeKind.Invalid)
        {
            await Changed.InvokeAsync();
        }

        busy = false;
    }
}
