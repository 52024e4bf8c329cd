using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>Several files that came together: checked one after the other while the page is open, written or given up together.</summary>
public sealed partial class UploadPage : IDisposable
{
    private readonly CircuitCulture culture = new();
    private UploadView? view;
    private IReadOnlyList<RefusedFile> refused = [];
    private bool missing,
        checking,
        busy,
        gone;

    /// <summary>The upload in the address.</summary>
    [Parameter, EditorRequired]
    public int UploadId { get; set; }

    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required GetUpload Get { get; set; }

    [Inject]
    public required DecideUpload Decide { get; set; }

    [Inject]
    public required PreviewImport Preview { get; set; }

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

    private string Heading => view?.Upload.Name ?? T["Lượt tải lên {0}", UploadId];

    private int Unchecked => view!.Files.Count(f => f.IsUnchecked);

    private List<UploadedFile> Ready => view!.Files.Where(f => f.Batch.Status == BatchStatus.Previewed).ToList();

    private List<UploadedFile> Written => view!.Files.Where(f => f.Batch.Status == BatchStatus.Committed).ToList();

    private int Unwritten =>
        view!.Files.Count(f => f.Batch.Status is BatchStatus.Uploaded or BatchStatus.Previewed or BatchStatus.Queued or BatchStatus.Failed);

    private IEnumerable<(string Label, int N)> Totals =>
        view!.Files.SelectMany(f => Counts(f.Batch)).GroupBy(c => c.Label).Select(g => (g.Key, g.Sum(c => c.N)));

    private static IEnumerable<(string Label, int N)> Counts(ImportBatch b) =>
        [("Dòng", b.Rows), ("Thêm", b.Created), ("Đổi", b.Updated), ("Giữ nguyên", b.Unchanged), ("Loại", b.Rejected), ("Trùng", b.Duplicates)];

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    /// <inheritdoc />
    public void Dispose()
    {
        gone = true;
        Job.Changed -= OnQueueChanged;
    }

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
        // Who leaves in the middle finds the rest checked on coming back.
        if (RendererInfo.IsInteractive && !checking && view is not null && Unchecked > 0)
        {
            checking = true;
            await CheckAsync();
        }
    }

    private async Task CheckAsync()
    {
        while (!gone && view?.Files.FirstOrDefault(f => f.IsUnchecked)?.Batch is { } next)
        {
            StateHasChanged();
            var settings = Data.Exchange.Mapping.ImportSettings.Parse(next.Settings);
            var outcome = await Runner.RunAsync(a => Task.Run(() => Preview.RunAsync(a, next.Id, settings)));
            await LoadAsync();
            if (outcome is null)
            {
                // Told already; the page offers the file by its name.
                break;
            }
        }

        checking = Unchecked > 0;
        if (!gone)
        {
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, UploadId));
        view = outcome?.Value ?? view;
        missing = outcome is { IsOk: false };
        refused = view?.Upload.ReadRefused() ?? [];
    }

    private void OnQueueChanged(int batchId)
    {
        if (view?.Files.Any(f => f.Batch.Id == batchId) == true && Job.Find(batchId) is null)
        {
            _ = InvokeAsync(async () =>
            {
                culture.Apply();
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task QueueAsync()
    {
        var ready = Ready.ConvertAll(f => f.Batch);
        var left = view!.Files.Count(f => f.Questions > 0 || f.IsUnreadable);
        if (
            await ConfirmDialog.AskAsync(
                Dialogs,
                T["Ghi {0} tệp?", ready.Count],
                T[
                    "Thêm {0} dòng, đổi {1} dòng; {2} dòng bị loại và {3} dòng trùng không ghi.",
                    N(ready.Sum(b => b.Created)),
                    N(ready.Sum(b => b.Updated)),
                    N(ready.Sum(b => b.Rejected)),
                    N(ready.Sum(b => b.Duplicates))
                ] + (left > 0 ? " " + T["{0} tệp còn câu hỏi hoặc không đọc được thì để lại.", left] : ""),
                T["Ghi {0} tệp", ready.Count],
                T["Thôi"]
            )
        )
        {
            await ActAsync(() => Runner.RunAsync(a => Decide.QueueAsync(a, UploadId)), n => T["{0} tệp đang chờ ghi.", n]);
            Job.Wake();
        }
    }

    private async Task CancelAsync()
    {
        if (
            await ConfirmDialog.AskAsync(
                Dialogs,
                T["Bỏ {0} tệp chưa ghi?", Unwritten],
                T["Chưa có gì được ghi. Tệp vẫn có thể tải lên lại."],
                T["Bỏ {0} tệp", Unwritten],
                T["Thôi"]
            )
        )
        {
            await ActAsync(() => Runner.RunAsync(a => Decide.CancelAsync(a, UploadId)), n => T["Đã bỏ {0} tệp.", n]);
        }
    }

    /// <summary>The last written is taken back first, so that each finds what it changed.</summary>
    private async Task UndoAsync()
    {
        var written = Written.ConvertAll(f => f.Batch);
        if (
            await ConfirmDialog.AskAsync(
                Dialogs,
                T["Hoàn tác {0} tệp?", written.Count],
                T[
                    "Bỏ {0} dòng đã thêm và trả lại giá trị cũ của {1} dòng đã đổi. Giá trị ai đó đã sửa sau đó được giữ và liệt kê.",
                    N(written.Sum(b => b.Created)),
                    N(written.Sum(b => b.Updated))
                ],
                T["Hoàn tác {0} tệp", written.Count],
                T["Thôi"]
            )
        )
        {
            await ActAsync(
                async () =>
                {
                    var n = 0;
                    foreach (var batch in written.OrderByDescending(b => b.CommittedAt).ThenByDescending(b => b.Id))
                    {
                        n += (await Runner.RunAsync(a => Task.Run(() => Undoing.RunAsync(a, batch.Id)))) is { IsOk: true } ? 1 : 0;
                    }

                    return (Outcome<int>)n;
                },
                n => T["Đã hoàn tác {0} tệp.", n]
            );
        }
    }

    private async Task ActAsync(Func<Task<Outcome<int>?>> act, Func<int, string> said)
    {
        busy = true;
        StateHasChanged();
        var outcome = await act();
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(said(outcome.Value), Severity.Success);
        }

        await LoadAsync();
    }
}
