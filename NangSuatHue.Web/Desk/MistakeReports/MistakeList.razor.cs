using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Desk.MistakeReports;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.MistakeReports;

/// <summary>The department's list of reported mistakes.</summary>
public sealed partial class MistakeList
{
    private FoundMistakes? found;
    private bool refused;
    private int? open;
    private string? answer,
        error;

    [Inject]
    public required FindMistakes Find { get; set; }

    [Inject]
    public required AnswerMistake Answering { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [SupplyParameterFromQuery(Name = "da-tra-loi")]
    private int? AnsweredQuery { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    private bool Answered => AnsweredQuery == 1;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Find.RunAsync(a, Answered, Page ?? 1));
        (found, refused) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
    }

    private async Task AnswerAsync(MistakeReport report)
    {
        var outcome = await Runner.RunAsync(a => Answering.RunAsync(a, report.Id, report.Version, answer));
        error = outcome is { Kind: OutcomeKind.Invalid } ? IssueTexts.Say(outcome.Issues[0], T) : null;
        if (outcome is null || error is not null)
        {
            return;
        }

        Snackbar.Add(
            outcome.IsOk ? T["Đã trả lời."] : T["Báo sai sót này vừa được người khác trả lời. Đã tải lại."],
            outcome.IsOk ? Severity.Success : Severity.Warning
        );
        open = null;
        await LoadAsync();
    }
}
