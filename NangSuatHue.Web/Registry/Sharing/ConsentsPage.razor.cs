using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Sharing;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Sharing;

public partial class ConsentsPage
{
    [Inject]
    public required GetConsents Get { get; set; }

    [Inject]
    public required SetConsent Set { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private ConsentsView? view;
    private bool missing,
        mayGive,
        busy;

    /// <summary>The tax code in the address.</summary>
    [Parameter, EditorRequired]
    public required string TaxCodeParameter { get; set; }

    private static bool Vi => Languages.IsVietnamese;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, TaxCodeParameter));
        (view, missing) = (outcome?.Value, outcome?.Kind == OutcomeKind.NotFound);
        mayGive = (await Current.GetAsync()).Role == Role.Representative;
    }

    private async Task SetAsync(string scope, bool given)
    {
        busy = true;
        var outcome = await Runner.RunAsync(a => Set.RunAsync(a, TaxCodeParameter, scope, given));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(given ? T["Đã ghi nhận đồng ý."] : T["Đã rút lại, có hiệu lực ngay."], MudBlazor.Severity.Success);
        }

        await LoadAsync();
    }

    private static string Title(string scope) =>
        ConsentScopes.Find(scope) is { } known
            ? Vi
                ? known.Vi
                : known.En
            : scope;
}
