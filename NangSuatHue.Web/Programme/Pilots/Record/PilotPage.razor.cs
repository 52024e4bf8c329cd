using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Programme.Pilots.Running;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Programme.Pilots.Proposal;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>One pilot project: where it stands, what comes next and for whom, and all that was said and measured.</summary>
public sealed partial class PilotPage
{
    private PilotView? view;
    private ReferenceNames? names;
    private bool missing;

    /// <summary>The project.</summary>
    [Parameter]
    public int Id { get; set; }

    [Inject]
    public required GetPilot Get { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required ArchiveRecord Archiving { get; set; }

    [Inject]
    public required DropDraft Drop { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>The wizard, at the step of the first remark where there is one.</summary>
    private string Write =>
        view is { Pilot.Stage: PilotStage.Returned } && view.Remarks.FirstOrDefault(r => r.AnsweredAt is null && r.Field.Length > 0) is { } remark
            ? string.Create(CultureInfo.InvariantCulture, $"/du-an/{Id}/sua?buoc={WizardSteps.Of(remark.Field)}")
            : string.Create(CultureInfo.InvariantCulture, $"/du-an/{Id}/sua");

    private int Late =>
        view!.Pilot.Stage == PilotStage.Running
            ? PilotProgress
                .Milestones(view.Proposal, view.Pilot.Stage, view.Entries, VietnamTime.Today(Clock))
                .Count(m => m.State == MilestoneState.Late)
            : 0;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        names ??= await References.RunAsync();
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, Id));
        missing = outcome is { IsOk: false };
        view = outcome?.Value ?? view;
    }

    private async Task DropAsync()
    {
        if (
            await ConfirmDialog.AskAsync(
                Dialogs,
                T["Bỏ bản nháp này?"],
                T["Bản nháp rời danh sách của doanh nghiệp. Cần lại thì nhờ Sở Khoa học và Công nghệ khôi phục."],
                T["Bỏ bản nháp"],
                T["Thôi"]
            )
        )
        {
            var outcome = await Runner.RunAsync(a => Drop.RunAsync(a, Id, view!.Pilot.Version));
            if (outcome is { IsOk: true })
            {
                Snackbar.Add(T["Đã bỏ bản nháp."], Severity.Success);
                Nav.NavigateTo("/du-an");
                return;
            }

            if (outcome is not null)
            {
                Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], Severity.Warning);
            }

            await LoadAsync();
        }
    }

    private async Task ArchiveAsync()
    {
        var pilot = view!.Pilot;
        if (
            !pilot.Archived
            && !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Lưu trữ bản ghi này?"],
                T["Bản ghi rời danh sách và biểu đồ, và có thể khôi phục bất cứ lúc nào."],
                T["Lưu trữ"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        var outcome = await Runner.RunAsync(a => Archiving.RunAsync(a, PilotKind.Kind, Id, pilot.Version, !pilot.Archived));
        if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], Severity.Warning);
        }
        else if (outcome is { IsOk: true })
        {
            Snackbar.Add(pilot.Archived ? T["Đã khôi phục."] : T["Đã lưu trữ."], Severity.Success);
        }

        await LoadAsync();
    }
}
