using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;
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
        gone;

    /// <summary>The upload in the address.</summary>
    [Parameter, EditorRequired]
    public int UploadId { get; set; }

    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required GetUpload Get { get; set; }

    [Inject]
    public required PreviewImport Preview { get; set; }

    [Inject]
    public required ImportJob Job { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private string Heading => view?.Upload.Name ?? T["Lượt tải lên {0}", UploadId];

    private int Unchecked => view!.Files.Count(f => f.IsUnchecked);

    private IEnumerable<(string Label, int N)> Totals =>
        view!.Files.SelectMany(f => Counts(f.Batch)).GroupBy(c => c.Label).Select(g => (g.Key, g.Sum(c => c.N)));

    private static IEnumerable<(string Label, int N)> Counts(ImportBatch b) =>
        [("Dòng", b.Rows), ("Thêm", b.Created), ("Đổi", b.Updated), ("Giữ nguyên", b.Unchanged), ("Loại", b.Rejected), ("Trùng", b.Duplicates)];

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
}
