using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Registry.Enterprises;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

/// <summary>The shell of everything behind the sign-in.</summary>
public sealed partial class WorkspaceLayout : IDisposable
{
    private Actor actor = Actor.Public;
    private string? ownTaxCode;
    private bool open,
        demo;
    private ErrorBoundary? boundary;

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IOptions<DemoOptions> Demo { get; set; }

    [Inject]
    public required OwnEnterprise Own { get; set; }

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    private string Initials =>
        string.Concat(actor.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(w => w[0])).ToUpperInvariant();

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnLocationChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        demo = Demo.Value.Enabled;
        actor = await Current.GetAsync();
        ownTaxCode = await Own.TaxCodeAsync(actor);
        Nav.LocationChanged += OnLocationChanged;
    }

    private void OnLocationChanged(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e)
    {
        open = false;
        boundary?.Recover();
    }

    private void Recover() => boundary?.Recover();
}
