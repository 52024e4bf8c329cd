using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Duplicates;

public partial class UndoMergeButton
{
    [Inject]
    public required UndoMerge Slice { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private IReadOnlyList<Issue> obstacles = [];

    /// <summary>The merge to take back.</summary>
    [Parameter, EditorRequired]
    public int MergeId { get; set; }

    /// <summary>Names of both records.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Raised when it was taken back, or when somebody else had done so.</summary>
    [Parameter, EditorRequired]
    public EventCallback Done { get; set; }

    private async Task UndoAsync()
    {
        if (
            !await ConfirmDialog.AskAsync(Dialogs, T["Tách lại hai hồ sơ?"], Title, T["Hoàn tác việc gộp"], T["Thôi"])
            || await Runner.RunAsync(actor => Slice.RunAsync(actor, MergeId)) is not { } outcome
        )
        {
            return;
        }

        obstacles = outcome.Issues;
        if (outcome.Kind is OutcomeKind.Ok or OutcomeKind.NotFound)
        {
            Snackbar.Add(T["Đã tách lại; mọi thứ như trước khi gộp."], MudBlazor.Severity.Success);
            await Done.InvokeAsync();
        }
    }
}
