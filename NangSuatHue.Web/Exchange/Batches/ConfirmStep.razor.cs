using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>The last question before a batch is written.</summary>
public partial class ConfirmStep
{
    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Back to the check.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Back { get; set; }

    /// <summary>The batch waits to be written, or was changed elsewhere.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Moved { get; set; }

    /// <summary>Gives the batch up.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Cancel { get; set; }

    [Inject]
    public required QueueImport Queue { get; set; }

    [Inject]
    public required ImportJob Job { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private async Task CommitAsync()
    {
        var outcome = await Runner.RunAsync(actor => Queue.RunAsync(actor, View.Batch.Id));
        if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Đợt này vừa được ghi hoặc đổi ở nơi khác. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        Job.Wake();
        await Moved.InvokeAsync();
    }
}
