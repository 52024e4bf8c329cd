using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Inbox;

public partial class NoticeBell : IDisposable
{
    [Inject]
    public required FindNotices Find { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required ILogger<NoticeBell> Logger { get; set; }

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private readonly CircuitCulture culture = new();
    private readonly CancellationTokenSource end = new();
    private int unread;

    [Inject]
    public required NavigationManager Nav { get; set; }

    private string Label => unread == 0 ? T["Thông báo"] : T["Thông báo, {0} chưa đọc", unread];

    /// <inheritdoc />
    public void Dispose()
    {
        Nav.LocationChanged -= OnMoved;
        end.Cancel();
        end.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => CountAsync();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            Nav.LocationChanged += OnMoved;
            _ = WatchAsync(end.Token);
        }
    }

    private void OnMoved(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(async () =>
        {
            await CountAsync();
            StateHasChanged();
        });

    private async Task WatchAsync(CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(Look);
            while (await timer.WaitForNextTickAsync(ct))
            {
                await InvokeAsync(async () =>
                {
                    var before = unread;
                    await CountAsync();
                    if (unread != before)
                    {
                        culture.Apply();
                        StateHasChanged();
                    }
                });
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The page was closed.
        }
    }

    private async Task CountAsync()
    {
        try
        {
            unread = (await Find.CountAsync(await Current.GetAsync(), end.Token)).Value;
        }
        catch (Exception e) when (e is not OperationCanceledException and not ObjectDisposedException)
        {
            // A bell that cannot count must not take the page with it; the next look may go well.
            BellLog.NotCounted(Logger, e);
        }
    }
}
