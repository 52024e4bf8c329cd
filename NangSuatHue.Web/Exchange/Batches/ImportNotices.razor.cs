using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class ImportNotices : IDisposable
{
    [Inject]
    public required ImportJob Queue { get; set; }

    [Inject]
    public required GetImport Get { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Who { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private readonly CircuitCulture culture = new();
    private readonly HashSet<int> told = [];

    /// <inheritdoc />
    public void Dispose() => Queue.Changed -= OnChanged;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            Queue.Changed += OnChanged;
        }
    }

    private void OnChanged(int batchId)
    {
        if (Queue.Find(batchId) is null)
        {
            _ = InvokeAsync(() => TellAsync(batchId));
        }
    }

    /// <summary>Tells a person, wherever they are but on the batch's own page, that their import ended.</summary>
    private async Task TellAsync(int batchId)
    {
        culture.Apply();
        var address = $"/nhap-so-lieu/{batchId.ToString(CultureInfo.InvariantCulture)}";
        if (new Uri(Nav.Uri).AbsolutePath == address || !told.Add(batchId))
        {
            return;
        }

        var me = await Who.GetAsync();
        var batch = (await Runner.RunAsync(actor => Get.RunAsync(actor, batchId)))?.Value?.Batch;
        if (batch is null || me.UserId is null || batch.OwnerId != me.UserId)
        {
            return;
        }

        var (text, tone) = batch.Status switch
        {
            BatchStatus.Committed => (
                T["Đã nhập xong {0}: {1} dòng mới, {2} dòng đổi.", batch.FileName, N(batch.Created), N(batch.Updated)],
                MudBlazor.Severity.Success
            ),
            BatchStatus.Unchanged => (T["Đã nhập xong {0}: không có gì thay đổi.", batch.FileName], MudBlazor.Severity.Info),
            BatchStatus.Failed => (T["Không nhập được {0}; cơ sở dữ liệu vẫn như trước.", batch.FileName], MudBlazor.Severity.Error),
            _ => (null, MudBlazor.Severity.Normal),
        };
        if (text is not null)
        {
            Snackbar.Add(
                text.Value,
                tone,
                o =>
                {
                    o.Action = T["Xem"];
                    o.OnClick = _ =>
                    {
                        Nav.NavigateTo(address);
                        return Task.CompletedTask;
                    };
                    o.RequireInteraction = tone == MudBlazor.Severity.Error;
                }
            );
        }
    }

    private static string N(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
