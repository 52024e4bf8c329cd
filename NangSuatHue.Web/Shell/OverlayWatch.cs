using MudBlazor;

namespace NangSuatHue.Web.Shell;

/// <summary>
/// Tells a layout when the library's places for popovers and messages are needed first. Most open pages never need them, and each is a tenth of what
/// a page holds.
/// </summary>
public sealed class OverlayWatch : IPopoverObserver, IDisposable
{
    private readonly IPopoverService popovers;
    private readonly ISnackbar snackbar;
    private readonly Func<Task> changed;

    /// <summary>Watches until it is disposed; <paramref name="changed"/> draws the layout again.</summary>
    public OverlayWatch(IPopoverService popovers, ISnackbar snackbar, Func<Task> changed)
    {
        (this.popovers, this.snackbar, this.changed) = (popovers, snackbar, changed);
        popovers.Subscribe(this);
        snackbar.OnSnackbarsUpdated += OnMessage;
    }

    /// <inheritdoc />
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Whether something was opened over the page.</summary>
    public bool HasPopovers { get; private set; }

    /// <summary>Whether a message was shown.</summary>
    public bool HasMessages { get; private set; }

    /// <inheritdoc />
    public async Task PopoverCollectionUpdatedNotificationAsync(PopoverHolderContainer container, CancellationToken cancellationToken = default)
    {
        if (!HasPopovers)
        {
            HasPopovers = true;
            await changed();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        popovers.Unsubscribe(this);
        snackbar.OnSnackbarsUpdated -= OnMessage;
    }

    private void OnMessage()
    {
        if (!HasMessages)
        {
            HasMessages = true;
            _ = changed();
        }
    }
}
