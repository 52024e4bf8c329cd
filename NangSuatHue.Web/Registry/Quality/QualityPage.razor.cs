using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>The officers' desk of data quality. The address holds tab, year, filters and page.</summary>
public sealed partial class QualityPage : IDisposable
{
    private FindingFilter filter = new();
    private FoundFindings? found;
    private QualityView? view;
    private ReferenceNames? names;
    private bool forbidden;
    private int page = 1,
        loads;

    /// <summary>The tab; the findings where the address names none.</summary>
    [Parameter]
    public string? Tab { get; set; }

    [Inject]
    public required FindFindings Find { get; set; }

    [Inject]
    public required GetQuality Get { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

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
        if (("/" + Nav.ToBaseRelativePath(e.Location)).StartsWith(QualityQuery.Path, StringComparison.Ordinal))
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
        (filter, page) = QualityQuery.Read(new Uri(Nav.Uri).Query);
        var (mine, wanted, number) = (++loads, filter, page);
        names = await References.RunAsync();
        var list = await Runner.RunAsync(actor => Find.RunAsync(actor, wanted, number));
        var whole = list?.Kind == OutcomeKind.Forbidden ? null : await Runner.RunAsync(actor => Get.RunAsync(actor, wanted.Year));
        if (mine != loads)
        {
            // Somebody chose on while this was read: the later answer stands, whichever comes first.
            return;
        }

        forbidden = list?.Kind == OutcomeKind.Forbidden;
        (found, view) = (list?.Value, whole?.Value);
        if (found is { Rows.Count: 0, Count: > 0 } && page > 1)
        {
            // Verdicts emptied the last page.
            Nav.NavigateTo(QualityQuery.Write(filter), replace: true);
        }
    }

    private void ChooseYear(ChangeEventArgs e) =>
        Nav.NavigateTo(
            QualityQuery.Write(
                new FindingFilter
                {
                    Year = int.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
                },
                path: TabPath(Tab)
            )
        );

    private string TabHref(string? tab) => QualityQuery.Write(new FindingFilter { Year = filter.Year }, path: TabPath(tab));

    private static string TabPath(string? tab) => tab is null ? QualityQuery.Path : $"{QualityQuery.Path}/{tab}";

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    private static string Percent(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).Shown("0.0") + "%";
}
