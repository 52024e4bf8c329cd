using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>The five steps of an import on one page. The batch's state decides the step, so that leaving and coming back loses nothing.</summary>
public sealed partial class ImportPage : IDisposable
{
    private readonly CircuitCulture culture = new();
    private ImportView? view;
    private bool missing;
    private bool busy;
    private string? unreadable;
    private int chosen;

    /// <summary>The batch in the address.</summary>
    [Parameter, EditorRequired]
    public int BatchId { get; set; }

    [Inject]
    public required GetImport Get { get; set; }

    [Inject]
    public required PreviewImport Preview { get; set; }

    [Inject]
    public required CancelImport Cancelling { get; set; }

    [Inject]
    public required OpenSheet Sheets { get; set; }

    [Inject]
    public required UndoImport Undoing { get; set; }

    [Inject]
    public required ImportJob Job { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private int Step =>
        view!.Batch.Status switch
        {
            BatchStatus.Uploaded => 2,
            BatchStatus.Previewed => chosen is 2 or 4 ? chosen : 3,
            _ => 5,
        };

    private string Heading => T[StepTexts.Heading(Step)];

    private string Explanation =>
        Step < 5 ? T["Chưa có gì được ghi vào cơ sở dữ liệu. Ghi hay không là ở bước sau."] : T[BatchNames.Of(view!.Batch.Status)];

    /// <inheritdoc />
    public void Dispose() => Job.Changed -= OnQueueChanged;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        Job.Changed -= OnQueueChanged;
        Job.Changed += OnQueueChanged;
        await LoadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The first check begins by itself, once the page stands.
        if (firstRender && view is { Report: null, Batch.Status: BatchStatus.Uploaded })
        {
            await PreviewAsync(view.Settings);
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(actor => Get.RunAsync(actor, BatchId));
        view = outcome?.Value;
        missing = outcome is { IsOk: false };
        unreadable =
            view?.Batch.Status == BatchStatus.Uploaded && view.Report?.Status == ImportStatus.Unreadable
                ? Languages.IsVietnamese
                    ? view.Report.Message
                    : view.Report.MessageEn
                : null;
    }

    private void OnQueueChanged(int batchId)
    {
        if (batchId == BatchId)
        {
            _ = InvokeAsync(async () =>
            {
                culture.Apply();
                if (Job.Find(BatchId) is null || view?.Batch.Status == BatchStatus.Queued)
                {
                    await LoadAsync();
                }

                StateHasChanged();
            });
        }
    }

    private void Go(int step) => chosen = step;

    private async Task PreviewAsync(ImportSettings settings, string? kind = null)
    {
        (busy, chosen) = (true, 3);
        StateHasChanged();
        await Runner.RunAsync(actor => Task.Run(() => Preview.RunAsync(actor, BatchId, settings, kind: kind)));
        busy = false;
        await LoadAsync();
    }

    private Task RepairAsync((RowProblem Problem, string Value, bool All) said) =>
        PreviewAsync(view!.Settings.Mended(said.Problem, said.Value, said.All));

    /// <summary>Opens another sheet of the same file as a batch of its own.</summary>
    private async Task OpenSheetAsync(string sheet)
    {
        if ((await Runner.RunAsync(actor => Sheets.RunAsync(actor, BatchId, sheet))) is { IsOk: true } opened)
        {
            Nav.NavigateTo($"/nhap-so-lieu/{opened.Value}");
        }
    }

    private async Task CancelAsync()
    {
        if (
            await ConfirmDialog.AskAsync(
                Dialogs,
                T["Bỏ đợt nhập này?"],
                T["Chưa có gì được ghi. Tệp vẫn có thể tải lên lại."],
                T["Bỏ đợt nhập"],
                T["Thôi"]
            )
        )
        {
            await Runner.RunAsync(actor => Cancelling.RunAsync(actor, BatchId));
            Nav.NavigateTo("/nhap-so-lieu");
        }
    }

    private async Task UndoAsync()
    {
        var b = view!.Batch;
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Hoàn tác đợt {0}?", BatchId],
                T[
                    "Bỏ {0} dòng đã thêm và trả lại giá trị cũ của {1} dòng đã đổi. Giá trị ai đó đã sửa sau đó được giữ và liệt kê.",
                    b.Created,
                    b.Updated
                ],
                T["Hoàn tác {0} dòng", b.Created + b.Updated],
                T["Thôi"]
            )
        )
        {
            return;
        }

        busy = true;
        StateHasChanged();
        var outcome = await Runner.RunAsync(actor => Task.Run(() => Undoing.RunAsync(actor, BatchId)));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã hoàn tác đợt {0}.", BatchId], MudBlazor.Severity.Success);
        }

        await LoadAsync();
    }
}
