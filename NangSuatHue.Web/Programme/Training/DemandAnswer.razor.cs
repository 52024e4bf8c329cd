using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Training;

public partial class DemandAnswer
{
    [Inject]
    public required AnswerDemand Answering { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private DemandStatus status = DemandStatus.Planned;
    private string? text,
        error;
    private bool busy;

    /// <summary>The demand.</summary>
    [Parameter, EditorRequired]
    public required TrainingDemand Demand { get; set; }

    /// <summary>Told when it is answered.</summary>
    [Parameter, EditorRequired]
    public EventCallback Answered { get; set; }

    /// <summary>Told when it is given up.</summary>
    [Parameter, EditorRequired]
    public EventCallback Cancelled { get; set; }

    protected override void OnInitialized() => text = Demand.Answer;

    private async Task SendAsync()
    {
        busy = true;
        var outcome = await Runner.RunAsync(a => Answering.RunAsync(a, Demand.Id, Demand.Version, status, text));
        busy = false;
        error = outcome is { Kind: OutcomeKind.Invalid } ? IssueTexts.Say(outcome.Issues[0], T) : null;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã trả lời, doanh nghiệp được báo."], MudBlazor.Severity.Success);
        }
        else if (outcome is { Kind: not OutcomeKind.Invalid })
        {
            Snackbar.Add(T["Nhu cầu này vừa được trả lời hoặc sửa. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        if (outcome is not null && outcome.Kind != OutcomeKind.Invalid)
        {
            await Answered.InvokeAsync();
        }
    }
}
