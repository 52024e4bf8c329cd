using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Confirmations;

public partial class ConfirmCard
{
    [Inject]
    public required GetConfirmation Get { get; set; }

    [Inject]
    public required ConfirmRecord Confirm { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private ConfirmationView? view;
    private bool mayConfirm,
        busy;

    /// <summary>The enterprise; null for the representative's own.</summary>
    [Parameter]
    public string? TaxCode { get; set; }

    /// <summary>Whether it is shown only while a confirmation is due.</summary>
    [Parameter]
    public bool OnlyWhenDue { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (view is null || (TaxCode is not null && view.TaxCode != TaxCode))
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        view = (await Runner.RunAsync(a => Get.RunAsync(a, TaxCode)))?.Value;
        mayConfirm = (await Current.GetAsync()).Role == Role.Representative;
    }

    private async Task ConfirmAsync()
    {
        busy = true;
        var outcome = await Runner.RunAsync(a => Confirm.RunAsync(a, view!.TaxCode));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã xác nhận thông tin năm {0}.", outcome.Value], MudBlazor.Severity.Success);
        }
        else if (outcome is { Issues: [var issue, ..] })
        {
            Snackbar.Add(IssueTexts.Say(issue, T), MudBlazor.Severity.Warning);
        }

        await LoadAsync();
    }
}
