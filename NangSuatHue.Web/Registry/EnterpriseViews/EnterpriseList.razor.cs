using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access.SavedViews;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>The list of enterprises. Its whole state is its address.</summary>
public sealed partial class EnterpriseList : IDisposable
{
    private const int PageSize = 25;
    private const string Path = "/doanh-nghiep";
    private readonly CancellationTokenSource stop = new();
    private CancellationTokenSource? typing;
    private EnterpriseFilter filter = new();
    private int pageNumber = 1;
    private EnterprisePage? page;
    private ReferenceNames? names;
    private bool forbidden,
        showFilters,
        drawnFilters;
    private string loaded = "";

    private readonly TypedSearch search = new();
    private IReadOnlyList<ListColumn> columns = ListColumn.Usual;
    private IReadOnlyList<SavedView>? views;

    [Inject]
    public required FindEnterprises Find { get; set; }

    [Inject]
    public required FindSavedViews FindViews { get; set; }

    [Inject]
    public required SaveView Save { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        Nav.LocationChanged -= OnLocationChanged;
        typing?.Cancel();
        typing?.Dispose();
        stop.Cancel();
        stop.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnLocationChanged;
        names = await References.RunAsync(stop.Token);
        await ViewsAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var uri = new Uri(Nav.Uri);
        (filter, pageNumber) = FilterQuery.Read(uri.Query);
        search.Settle(filter.Search);
        columns =
            ListColumn.Read(uri.Query)
            ?? (views?.FirstOrDefault(v => v.Name.Length == 0) is { } last ? ListColumn.Read(last.Query) : null)
            ?? ListColumn.Usual;
        loaded = uri.Query;
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, filter, pageNumber, PageSize, stop.Token));
        if (outcome is null || loaded != uri.Query)
        {
            return;
        }

        forbidden = outcome.Kind == OutcomeKind.Forbidden;
        page = outcome.Value;
        if (page is { Count: > 0, Rows.Count: 0 })
        {
            Nav.NavigateTo(Href(filter, ((page.Count - 1) / PageSize) + 1), replace: true);
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(async () =>
        {
            if (new Uri(e.Location).AbsolutePath == Path)
            {
                await LoadAsync();
                StateHasChanged();
            }
        });

    private Task GoAsync(EnterpriseFilter next)
    {
        Nav.NavigateTo(Href(next));
        return Task.CompletedTask;
    }

    /// <summary>The columns stand in the address only where the address has them already: else they are the person's own, which are kept.</summary>
    private string Href(EnterpriseFilter of, int number = 1) =>
        ListColumn.Read(loaded) is { } chosen ? ListColumn.Write(FilterQuery.Write(of, number), chosen) : FilterQuery.Write(of, number);

    /// <summary>What a saved view holds: filter, sort and columns, not the page.</summary>
    private string ViewQuery => ListColumn.Write(FilterQuery.Write(filter, 1, ""), columns);

    private async Task ViewsAsync()
    {
        var outcome = await Runner.RunAsync(actor => FindViews.RunAsync(actor, Path, stop.Token));
        views = outcome?.Value;
    }

    private async Task ColumnsAsync(IReadOnlyList<ListColumn> chosen)
    {
        await Runner.RunAsync(actor => Save.RunAsync(actor, Path, "", ListColumn.Write("", chosen), stop.Token));
        await ViewsAsync();
        columns = chosen;
        // In the address too: who is sent the link sees the same columns.
        Nav.NavigateTo(ListColumn.Write(FilterQuery.Write(filter, pageNumber), chosen), replace: true);
    }

    private async Task Typed()
    {
        if (typing is not null)
        {
            await typing.CancelAsync();
            typing.Dispose();
        }

        typing = new CancellationTokenSource();
        var token = typing.Token;
        try
        {
            await Task.Delay(250, token);
            filter = filter with { Search = search.Wanted };
            if (!search.IsWaiting && Href(filter) == Path + loaded)
            {
                return;
            }

            search.Send();

            // The browser decides: who has already gone to another page is not called back.
            await Js.InvokeVoidAsync("nsStay", stop.Token, Path, Href(filter));
        }
        catch (Exception e) when (e is OperationCanceledException or JSDisconnectedException)
        {
            // Typed on, or gone.
        }
    }

    private Task SearchAsync() => GoAsync(filter with { Search = search.Wanted });

    private string SortHref(EnterpriseSort sort) =>
        Href(filter with { Sort = sort, Descending = filter.Sort == sort ? !filter.Descending : sort != EnterpriseSort.Name });

    private string Active(EnterpriseSort sort) => filter.Sort == sort ? "sort nw" : "nw";

    private string Arrow(EnterpriseSort sort) =>
        filter.Sort != sort ? ""
        : filter.Descending ? " ↓"
        : " ↑";

    private string Aria(EnterpriseSort sort) =>
        filter.Sort != sort ? "none"
        : filter.Descending ? "descending"
        : "ascending";

    /// <summary>What was drawn once is hidden and not taken away: its pickers are the dearest part of the page.</summary>
    private void ToggleFilters() => (showFilters, drawnFilters) = (!showFilters, true);
}
