using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.Editions;

/// <summary>The editions of the registry's statistics, and the act that publishes one more.</summary>
public partial class EditionList
{
    private IReadOnlyList<StatisticsEdition>? editions;
    private bool forbidden,
        busy;

    [Inject]
    public required FindEditions Find { get; set; }

    [Inject]
    public required PublishEdition Publish { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        forbidden = !Rights.May(actor, Act.PublishStatistics);
        editions = forbidden ? null : await Find.RunAsync(actor);
    }

    private async Task PublishAsync()
    {
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Công bố phiên bản thống kê mới?"],
                T["Phiên bản đã công bố không sửa và không rút lại được; phiên bản sau chỉ thay nó."],
                T["Công bố phiên bản"],
                T["Thôi"]
            )
        )
        {
            return;
        }

        busy = true;
        StateHasChanged();
        var outcome = await Runner.RunAsync(actor => Task.Run(() => Publish.RunAsync(actor)));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã công bố phiên bản {0}.", outcome.Value], Severity.Success);
        }

        editions = await Find.RunAsync(await Current.GetAsync());
    }
}
