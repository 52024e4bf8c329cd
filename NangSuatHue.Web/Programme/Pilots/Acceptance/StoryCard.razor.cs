using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Acceptance;

public partial class StoryCard
{
    private string? vi,
        en,
        error;
    private bool busy;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required PilotStory Story { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    protected override void OnInitialized() => (vi, en) = (View.Pilot.StorySummary ?? View.Result.Summary, View.Pilot.StorySummaryEn);

    private Task WriteAsync() => DoAsync(a => Story.WriteAsync(a, View.Pilot.Id, View.Pilot.Version, vi, en));

    private Task PublishAsync(bool publish) => DoAsync(a => Story.PublishAsync(a, View.Pilot.Id, View.Pilot.Version, publish));

    private Task AgreeAsync(bool agree) => DoAsync(a => Story.AgreeAsync(a, View.Pilot.Id, View.Pilot.Version, agree));

    private async Task DoAsync(Func<Actor, Task<Outcome<int>>> act)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(act);
        error = outcome is { Issues: [var issue, ..] } ? IssueTexts.Say(issue, T) : null;
        if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Dự án vừa được người khác xử lý. Đã tải lại."], MudBlazor.Severity.Warning);
        }
        else if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã lưu."], MudBlazor.Severity.Success);
        }

        await Changed.InvokeAsync();
        busy = false;
    }
}
