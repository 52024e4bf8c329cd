using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Appraisal;

/// <summary>Officers keep the texts that decisions begin from, with a look at what each becomes.</summary>
public sealed partial class TemplatesPage
{
    private IReadOnlyList<DecisionTemplateView>? templates;
    private IReadOnlyList<Issue> issues = [];
    private (int? Id, int Version)? edited;
    private PilotAct act = PilotAct.Approve;
    private string name = "",
        body = "";
    private bool forbidden,
        busy;

    [Inject]
    public required FindDecisionTemplates Find { get; set; }

    [Inject]
    public required SaveDecisionTemplate Save { get; set; }

    [Inject]
    public required RemoveDecisionTemplate Remove { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor));
        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
        templates = outcome?.Value;
    }

    private void Edit(DecisionTemplateView? template)
    {
        issues = [];
        edited = (template?.Id, template?.Version ?? 0);
        (act, name, body) = (template?.Act ?? PilotAct.Approve, template?.Name ?? "", template?.Body ?? "");
    }

    private string? Bad(string field) => issues.Any(i => i.Field == field) ? "bad" : null;

    private async Task SaveAsync()
    {
        busy = true;
        var outcome = await Runner.RunAsync(actor =>
            Save.RunAsync(actor, edited!.Value.Id, edited.Value.Version, new DecisionTemplateInput(name, act, body))
        );
        busy = false;
        issues = outcome?.Issues ?? [];
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã lưu mẫu."], Severity.Success);
            edited = null;
        }
        else if (outcome?.Kind is OutcomeKind.Conflict or OutcomeKind.NotFound)
        {
            // What was typed stays on the screen; saving again would write over what somebody else wrote.
            Snackbar.Add(
                T["Ai đó vừa sửa mẫu này. Chép lại lời văn của bạn, mở mẫu lần nữa rồi sửa tiếp."],
                Severity.Warning,
                o => o.RequireInteraction = true
            );
        }

        if (outcome is { IsOk: true })
        {
            await LoadAsync();
        }
    }

    private async Task RemoveAsync(DecisionTemplateView template)
    {
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Xóa mẫu này?"],
                T["Mẫu \"{0}\" không còn chọn được nữa. Quyết định đã ra không đổi.", template.Name],
                T["Xóa mẫu"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        var outcome = await Runner.RunAsync(actor => Remove.RunAsync(actor, template.Id, template.Version));
        if (outcome is not null)
        {
            Snackbar.Add(
                outcome.IsOk ? T["Đã xóa mẫu."] : T["Ai đó vừa sửa bản ghi này. Đã tải lại."],
                outcome.IsOk ? Severity.Success : Severity.Warning
            );
        }

        await LoadAsync();
    }
}
