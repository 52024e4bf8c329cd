using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Privacy;

public partial class MyDataPage
{
    [Inject]
    public required FindDataRequests Find { get; set; }

    [Inject]
    public required MakeDataRequest Make { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    private IReadOnlyList<DataRequest> requests = [];
    private Actor? actor;
    private DataRequestKind kind;
    private string? text,
        error;
    private bool busy;

    protected override async Task OnInitializedAsync()
    {
        actor = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync() => requests = (await Runner.RunAsync(a => Find.MineAsync(a)))?.Value ?? [];

    private async Task SendAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        if (
            kind == DataRequestKind.Deletion
            && !await ConfirmDialog.AskAsync(Dialogs, T["Yêu cầu xóa dữ liệu?"], T[RequestNames.What(kind)], T["Gửi yêu cầu"], T["Thôi"])
        )
        {
            busy = false;
            return;
        }

        var outcome = await Runner.RunAsync(a => Make.RunAsync(a, kind, text));
        busy = false;
        error = outcome is { Kind: OutcomeKind.Invalid } ? IssueTexts.Say(outcome.Issues[0], T) : null;
        if (outcome is { IsOk: true })
        {
            text = null;
            Snackbar.Add(T["Đã gửi yêu cầu."], MudBlazor.Severity.Success);
        }

        await LoadAsync();
    }
}
