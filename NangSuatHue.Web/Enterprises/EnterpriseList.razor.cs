using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Enterprises;

/// <summary>The list of enterprises. Its whole state is its address.</summary>
public sealed partial class EnterpriseList : IDisposable
{
    private const int PageSize = 25;
    private readonly CancellationTokenSource stop = new();
    private CancellationTokenSource? typing;
    private EnterpriseFilter filter = new();
    private int pageNumber = 1;
    private EnterprisePage? page;
    private ReferenceNames? names;
    private bool forbidden, showFilters;
    private string loaded = "";

    [Inject] private FindEnterprises Find { get; set; } = default!;

    [Inject] private GetReferenceNames References { get; set; } = default!;

    [Inject] private SliceRunner Runner { get; set; } = default!;

    [Inject] private NavigationManager Nav { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

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
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var uri = new Uri(Nav.Uri);
        (filter, pageNumber) = FilterQuery.Read(uri.Query);
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
            Nav.NavigateTo(FilterQuery.Write(filter, ((page.Count - 1) / PageSize) + 1), replace: true);
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (new Uri(e.Location).AbsolutePath == "/doanh-nghiep")
        {
            await LoadAsync();
            StateHasChanged();
        }
    });

    private Task GoAsync(EnterpriseFilter next)
    {
        Nav.NavigateTo(FilterQuery.Write(next));
        return Task.CompletedTask;
    }

    private async Task Typed(object? value)
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
            filter = filter with { Search = value as string is { Length: > 0 } text ? text : null };
            // The browser decides: who has already gone to another page is not called back.
            await Js.InvokeVoidAsync("nsStay", stop.Token, "/doanh-nghiep", FilterQuery.Write(filter));
        }
        catch (Exception e) when (e is OperationCanceledException or JSDisconnectedException)
        {
            // Typed on, or gone.
        }
    }

    private Task SearchAsync() => GoAsync(filter);

    private string SortHref(EnterpriseSort sort) => FilterQuery.Write(filter with
    {
        Sort = sort, Descending = filter.Sort == sort ? !filter.Descending : sort != EnterpriseSort.Name,
    });

    private string Active(EnterpriseSort sort) => filter.Sort == sort ? "sort nw" : "nw";

    private string Arrow(EnterpriseSort sort) => filter.Sort != sort ? "" : filter.Descending ? " ↓" : " ↑";

    private string Aria(EnterpriseSort sort) => filter.Sort != sort ? "none" : filter.Descending ? "descending" : "ascending";
}
