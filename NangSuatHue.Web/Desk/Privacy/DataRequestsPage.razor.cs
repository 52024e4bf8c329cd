using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Privacy;

public partial class DataRequestsPage
{
    [Inject]
    public required FindDataRequests Find { get; set; }

    [Inject]
    public required AnswerDataRequest Answering { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    private FoundRequests? found;
    private int? answering;
    private string? answer,
        error;
    private bool refused,
        busy;

    /// <summary>1 for those answered.</summary>
    [SupplyParameterFromQuery(Name = "da-tra-loi")]
    public string? AnsweredText { get; set; }

    /// <summary>The page.</summary>
    [SupplyParameterFromQuery(Name = "trang")]
    public string? PageText { get; set; }

    private bool Answered => AnsweredText == "1";

    private int PageNumber => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, 1_000_000) : 1;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Find.RunAsync(a, Answered, PageNumber));
        (found, refused) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
    }

    private int Left(DataRequest r) => r.DueOn.DayNumber - VietnamTime.Today(Clock).DayNumber;

    private string Href(int page) =>
        (Answered ? "/yeu-cau-du-lieu?da-tra-loi=1&trang=" : "/yeu-cau-du-lieu?trang=") + page.ToString(CultureInfo.InvariantCulture);

    private async Task SendAsync(DataRequestRow row, bool grant)
    {
        if (
            grant
            && row.Request.Kind == DataRequestKind.Deletion
            && !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Xóa dữ liệu của {0}?", row.Name],
                T["Tài khoản, hồ sơ và mọi dữ liệu cá nhân của người này bị xóa ngay và không lấy lại được."],
                T["Xóa"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(a => Answering.RunAsync(a, row.Request.Id, grant, answer));
        busy = false;
        error = outcome is { Kind: OutcomeKind.Invalid } ? IssueTexts.Say(outcome.Issues[0], T) : null;
        if (error is null && outcome is not null)
        {
            answering = null;
            Snackbar.Add(
                outcome.IsOk ? T["Đã trả lời yêu cầu."] : T["Người khác vừa trả lời yêu cầu này. Đã tải lại."],
                outcome.IsOk ? MudBlazor.Severity.Success : MudBlazor.Severity.Warning
            );
            await LoadAsync();
        }
    }
}
