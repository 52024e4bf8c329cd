using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>One claim with its evidence beside the registry's record, and the officer's decision.</summary>
public sealed partial class ClaimPage
{
    private ClaimView? view;
    private IReadOnlyDictionary<string, string> communes = new Dictionary<string, string>();
    private string? reason,
        reasonError,
        error;
    private bool missing,
        busy,
        beaten;
    private int? me;

    /// <summary>The claim.</summary>
    [Parameter]
    public int Id { get; set; }

    [Inject]
    public required GetClaim Get { get; set; }

    [Inject]
    public required DecideClaim Decide { get; set; }

    [Inject]
    public required TakeClaim Take { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private string Commune(string? code) => code is not null && communes.TryGetValue(code, out var name) ? name : code ?? "–";

    private async Task LoadAsync()
    {
        communes = (await References.RunAsync()).Communes;
        me = (await Current.GetAsync()).UserId;
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, Id));
        (view, missing) = (outcome?.Value, outcome?.Kind == OutcomeKind.NotFound);
    }

    private async Task TakeAsync(bool take)
    {
        var outcome = await Runner.RunAsync(a => Take.RunAsync(a, Id, take));
        if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Một cán bộ khác vừa nhận đăng ký này."], Severity.Warning);
        }

        await LoadAsync();
    }

    private async Task DecideAsync(bool approve)
    {
        if (busy)
        {
            return;
        }

        (busy, error, reasonError) = (true, null, null);
        var outcome = await Runner.RunAsync(a => Decide.RunAsync(a, Id, view!.Claim.Version, approve, reason));
        if (outcome?.Kind == OutcomeKind.Invalid)
        {
            var said = IssueTexts.Say(outcome.Issues[0], T);
            _ = outcome.Issues[0].Field == "reason" ? reasonError = said : error = said;
        }
        else if (outcome is not null)
        {
            beaten = outcome.Kind == OutcomeKind.Conflict && outcome.Value?.DecidedBy != (await Current.GetAsync()).Name;
            if (outcome.IsOk)
            {
                Snackbar.Add(approve ? T["Đã chấp nhận; người đăng ký được báo."] : T["Đã từ chối; người đăng ký được báo."], Severity.Success);
            }

            await LoadAsync();
        }

        busy = false;
    }
}
