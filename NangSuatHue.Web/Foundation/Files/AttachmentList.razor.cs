using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Foundation.Files;

/// <summary>The files of one record: to download, and, for those who may, to add and take away.</summary>
public sealed partial class AttachmentList : IDisposable
{
    private AttachmentsView? view;
    private string? error;
    private bool busy,
        open,
        over;
    private int turn;
    private IBrowserFile? sending;
    private long sent;
    private CancellationTokenSource? stop;
    private (FileOwner, int, string?) shown;

    /// <summary>What the files belong to.</summary>
    [Parameter, EditorRequired]
    public required FileOwner Owner { get; set; }

    /// <summary>The record.</summary>
    [Parameter, EditorRequired]
    public required int OwnerId { get; set; }

    /// <summary>A part of the record; null for all its files, which are then added without a part.</summary>
    [Parameter]
    public string? Part { get; set; }

    /// <summary>Whether to offer adding and removing to those who may.</summary>
    [Parameter]
    public bool MayAdd { get; set; } = true;

    /// <summary>The label of the choice.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Told when files were added or taken away, with how many there are.</summary>
    [Parameter]
    public EventCallback<int> Changed { get; set; }

    /// <summary>Told when the files stand on the page: what follows them moves no more.</summary>
    [Parameter]
    public EventCallback Loaded { get; set; }

    [Inject]
    public required FindAttachments Find { get; set; }

    [Inject]
    public required AddAttachment Add { get; set; }

    [Inject]
    public required RemoveAttachment Remove { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.IDialogService Dialogs { get; set; }

    private string Id => $"tep-{Owner}-{Part ?? "tat-ca"}".ToLowerInvariant();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (shown != (Owner, OwnerId, Part))
        {
            shown = (Owner, OwnerId, Part);
            await LoadAsync();
            await Loaded.InvokeAsync();
        }
    }

    /// <summary>Who leaves the page takes back what is on its way; what has arrived stays.</summary>
    public void Dispose() => stop?.Cancel();

    private static string Size(long bytes) =>
        bytes < 1 << 20
            ? $"{Math.Max(1, bytes >> 10)} KB"
            : string.Create(System.Globalization.CultureInfo.CurrentCulture, $"{bytes / 1048576.0:0.0} MB");

    private async Task LoadAsync() => view = (await Runner.RunAsync(a => Find.RunAsync(a, Owner, OwnerId, Part)))?.Value;

    /// <summary>Each file is copied whole before the next: two open streams of one circuit stall each other.</summary>
    private async Task AddAsync(InputFileChangeEventArgs e)
    {
        (busy, error) = (true, null);
        if (e.FileCount > AddAttachment.Most)
        {
            // Asked for more than it may give, the browser's list throws.
            (busy, error) = (false, T["Chọn nhiều nhất {0} tệp mỗi lần.", AddAttachment.Most]);
            turn++;
            return;
        }

        foreach (var file in e.GetMultipleFiles(AddAttachment.Most))
        {
            if (file.Size > AddAttachment.MaxBytes)
            {
                error =
                    (error is null ? "" : error + "\n")
                    + $"{file.Name}: {IssueTexts.Say(new Issue("file", "attach_large", $"{AddAttachment.MaxBytes >> 20}"), T)}";
                continue;
            }

            var (outcome, stopped) = await SendAsync(file);
            if (stopped)
            {
                error = (error is null ? "" : error + "\n") + T["{0}: đã hủy, tệp không được thêm.", file.Name];
            }
            else if (outcome is { IsOk: false })
            {
                error =
                    (error is null ? "" : error + "\n")
                    + $"{file.Name}: {(outcome.Issues.Count > 0 ? IssueTexts.Say(outcome.Issues[0], T) : T["Bạn không có quyền thêm tệp ở bước này."].Value)}";
            }
        }

        // The same file may be chosen again: the input is made anew.
        turn++;
        busy = false;
        await LoadAsync();
        await Changed.InvokeAsync(view?.Files.Count ?? 0);
    }

    private async Task<(Outcome<Attachment>? Outcome, bool Stopped)> SendAsync(IBrowserFile file)
    {
        using var own = new CancellationTokenSource();
        (sending, sent, stop, over) = (file, 0, own, false);
        try
        {
            await using var stream = new CountedStream(file.OpenReadStream(AddAttachment.MaxBytes, own.Token), Sent);
            var outcome = await Runner.RunAsync(a => Add.RunAsync(a, Owner, OwnerId, Part, file.Name, stream, own.Token));
            return (outcome, outcome is null && own.IsCancellationRequested);
        }
        finally
        {
            (sending, stop) = (null, null);
        }
    }

    /// <summary>Drawn at most a hundred times a file: each drawing is a message to the browser.</summary>
    private void Sent(long bytes)
    {
        var before = sent * 100 / Math.Max(1, sending!.Size);
        sent = bytes;
        if (sent * 100 / Math.Max(1, sending.Size) != before)
        {
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private async Task RemoveAsync(Attachment file)
    {
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Bỏ tệp này?"],
                T["Tệp “{0}” bị xóa khỏi hồ sơ và không lấy lại được.", file.Name],
                T["Bỏ tệp"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        await Runner.RunAsync(a => Remove.RunAsync(a, file.Id));
        await LoadAsync();
        await Changed.InvokeAsync(view?.Files.Count ?? 0);
    }
}
