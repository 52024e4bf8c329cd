using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>Progress against target T3 of the plan. The address holds year, verdict and page.</summary>
public sealed partial class TargetPage : IDisposable
{
    private const string Path = "/du-an/muc-tieu";
    private PilotTargetView? view;
    private TargetVerdict? only;
    private bool forbidden;
    private int page = 1,
        loads;

    [Inject]
    public required GetPilotTarget Get { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnLocationChanged;
        await LoadAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if ("/" + Nav.ToBaseRelativePath(e.Location).Split('?', '#')[0] == Path)
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task LoadAsync()
    {
        var q = QueryHelpers.ParseQuery(new Uri(Nav.Uri).Query);
        int? Number(string key) =>
            q.TryGetValue(key, out var v) && int.TryParse(v.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        TargetVerdict? wanted =
            q.TryGetValue("vi-sao", out var text)
            && Enum.TryParse<TargetVerdict>(text.ToString(), ignoreCase: true, out var verdict)
            && Enum.IsDefined(verdict)
                ? verdict
                : null;
        var (mine, number) = (++loads, Math.Clamp(Number("trang") ?? 1, 1, 1_000_000));
        var outcome = await Runner.RunAsync(actor => Get.RunAsync(actor, Number("nam"), wanted, number));
        if (mine == loads)
        {
            (view, only, page, forbidden) = (outcome?.Value, wanted, number, outcome?.Kind == OutcomeKind.Forbidden);
        }
    }

    private void Go(string? year, TargetVerdict? verdict) =>
        Nav.NavigateTo(Address(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : view!.Year, verdict));

    private static string Address(int year, TargetVerdict? verdict, int page = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path}?nam={year}{(verdict is { } v ? "&vi-sao=" + v : "")}{(page > 1 ? "&trang=" + page.ToString(CultureInfo.InvariantCulture) : "")}"
        );

    private string Percent(PlanTarget target) =>
        Math.Clamp(target.Value <= 0 ? 100 : 100 * view!.Reached / target.Value, 0, 100).ToString("0", CultureInfo.InvariantCulture);

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
