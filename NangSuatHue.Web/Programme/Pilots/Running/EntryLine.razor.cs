using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Programme.Pilots.Running;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Running;

public partial class EntryLine
{
    private string? answerText,
        error;
    private int? me;
    private bool busy;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>The entry.</summary>
    [Parameter, EditorRequired]
    public required PilotEntry Entry { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required AddEntry Add { get; set; }

    [Inject]
    public required DecideChange Decide { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    protected override async Task OnInitializedAsync() => me = (await Current.GetAsync()).UserId;

    private bool Mine => View.Pilot.Stage == PilotStage.Running && PilotWorkflow.SideOf(Entry.Role) == View.Side;

    private string Title =>
        Entry.Kind switch
        {
            PilotEntryKind.Milestone =>
                $"{(Entry.Done ? T["Xong mốc"] : T["Về mốc"])}: {View.Proposal.Milestones.FirstOrDefault(m => m.Key == Entry.Key)?.Title ?? Entry.Key}",
            PilotEntryKind.Measurement => View.Proposal.Indicators.FirstOrDefault(i => i.Key == Entry.Key) is { } i
                ? $"{PilotTexts.Name(i)}: {PilotTexts.Number(Entry.Value)} {PilotTexts.Unit(i)}"
                : $"{Entry.Key}: {PilotTexts.Number(Entry.Value)}",
            PilotEntryKind.SiteVisit => T["Buổi làm việc tại doanh nghiệp"],
            _ => T["Xin điều chỉnh dự án"],
        };

    private async Task DecideAsync(bool grant)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(a => Decide.RunAsync(a, Entry.Id, grant, answerText));
        error = outcome is { Issues: [_, ..] } ? T["Ghi lý do để bên kia biết cần làm gì."].Value : null;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã trả lời doanh nghiệp."], MudBlazor.Severity.Success);
        }
        else if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Dự án vừa được người khác xử lý. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        await Changed.InvokeAsync();
        busy = false;
    }

    private async Task WithdrawAsync()
    {
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Rút dòng nhật ký này?"],
                T["“{0}” không còn hiện ở nhật ký và không được tính nữa.", Title],
                T["Rút lại"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        var outcome = await Runner.RunAsync(a => Add.WithdrawAsync(a, Entry.Id));
        Snackbar.Add(
            outcome is { IsOk: true } ? T["Đã rút."] : T["Không rút được: dòng này đã được quyết định, hoặc không phải của bạn."],
            outcome is { IsOk: true } ? MudBlazor.Severity.Success : MudBlazor.Severity.Warning
        );
        await Changed.InvokeAsync();
    }
}
