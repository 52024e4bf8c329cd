using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>What can be done with all files of an upload: written, taken back, given up.</summary>
public sealed partial class UploadActions
{
    private bool busy;

    /// <summary>The upload.</summary>
    [Parameter, EditorRequired]
    public int UploadId { get; set; }

    /// <summary>Its files.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<UploadedFile> Files { get; set; }

    /// <summary>Whether files are still being checked.</summary>
    [Parameter, EditorRequired]
    public bool Checking { get; set; }

    /// <summary>Told when something was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    [Inject]
    public required DecideUpload Decide { get; set; }

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

    private List<UploadedFile> Ready => Files.Where(f => f.Batch.Status == BatchStatus.Previewed).ToList();

    private List<UploadedFile> Written => Files.Where(f => f.Batch.Status == BatchStatus.Committed).ToList();

    private int Unwritten =>
        Files.Count(f => f.Batch.Status is BatchStatus.Uploaded or BatchStatus.Previewed or BatchStatus.Queued or BatchStatus.Failed);

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    private async Task QueueAsync()
    {
        var ready = Ready.ConvertAll(f => f.Batch);
        var left = Files.Count(f => f.Questions > 0 || f.IsUnreadable);
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

        await Changed.InvokeAsync();
    }
}
