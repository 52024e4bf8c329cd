using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

[Authorize]
public abstract partial class RecordDetailPage
{
    /// <summary>The kind. The feature that has it says so.</summary>
    protected abstract RecordKind Kind { get; }

    [Inject]
    public required GetRecord Get { get; set; }

    [Inject]
    public required ArchiveRecord Archiving { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private RecordDetail? detail;
    private ReferenceNames? names;
    private bool missing,
        mayImport;

    /// <summary>The record.</summary>
    [Parameter]
    public int Id { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        names = await References.RunAsync();
        var actor = await Current.GetAsync();
        mayImport = Kind.MayImport(actor);
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, Kind, Id));
        missing = outcome is { IsOk: false };
        detail = outcome?.Value;
    }

    private async Task ArchiveAsync()
    {
        var record = detail!.Record;
        if (
            !record.Archived
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

        var outcome = await Runner.RunAsync(a => Archiving.RunAsync(a, Kind, Id, record.Version, !record.Archived));
        if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        await LoadAsync();
    }
}
