using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using MudBlazor;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

/// <summary>The shell of everything behind the sign-in.</summary>
public sealed partial class WorkspaceLayout : IDisposable
{
    private Actor actor = Actor.Public;
    private IReadOnlyList<MenuSection> menu = [];
    private IReadOnlyList<MenuEntry> account = [];
    private bool open,
        folded,
        demo;
    private ErrorBoundary? boundary;
    private OverlayWatch overlays = null!;
    private MenuEntry? shownAt;

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    [Inject]
    public required IOptions<DemoOptions> Demo { get; set; }

    [Inject]
    public required IPopoverService Popovers { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required OwnEnterprise Own { get; set; }

    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required WebFeatureSet Web { get; set; }

    /// <summary>As many destinations as are shown at once; more are folded by group.</summary>
    private const int Most = 12;

    private MenuEntry? Present =>
        menu.SelectMany(m => m.Entries).Concat(account).Where(e => e.IsAt(Nav.ToBaseRelativePath(Nav.Uri))).MaxBy(e => e.Href.Length);

    private bool Folds(MenuGroup group) => folded && group.Title is not null;

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    private string Initials =>
        string.Concat(actor.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(w => w[0])).ToUpperInvariant();

    /// <inheritdoc />
    public void Dispose()
    {
        Nav.LocationChanged -= OnLocationChanged;
        overlays.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => overlays = new OverlayWatch(Popovers, Snackbar, () => InvokeAsync(StateHasChanged));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        demo = Demo.Value.Enabled;
        actor = await Current.GetAsync();
        var all = Web.Menu(new MenuReader(actor, await Own.TaxCodeAsync(actor), Features));
        menu = all.Where(s => s.Group != MenuGroup.Account).ToList();
        account = all.Where(s => s.Group == MenuGroup.Account).SelectMany(s => s.Entries).ToList();
        folded = menu.Sum(m => m.Entries.Count) >= Most;
        Nav.LocationChanged += OnLocationChanged;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (folded && shownAt != Present)
        {
            shownAt = Present;
            try
            {
                await Js.InvokeVoidAsync("nsMenu");
            }
            catch (JSDisconnectedException)
            {
                // The page is gone.
            }
        }
    }

    private void OnLocationChanged(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e)
    {
        // The router may have drawn the next page already: the menu that is to close is drawn once more.
        open = false;
        boundary?.Recover();
        _ = InvokeAsync(StateHasChanged);
    }

    /// <summary>Signing out ends the session's cookie, so it is an ordinary request and not a message of the circuit.</summary>
    private Task LeaveAsync() => Js.InvokeVoidAsync("nsSubmit", "dang-xuat").AsTask();

    /// <summary>A feature's component, without the one around it that <c>DynamicComponent</c> would be.</summary>
    private static RenderFragment Part(Type type) =>
        builder =>
        {
            builder.OpenComponent(0, type);
            builder.CloseComponent();
        };

    private void Recover() => boundary?.Recover();
}
