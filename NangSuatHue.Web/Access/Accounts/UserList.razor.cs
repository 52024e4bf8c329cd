using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class UserList
{
    [Inject]
    public required WebFeatureSet Web { get; set; }

    [Inject]
    public required FindUsers Find { get; set; }

    [Inject]
    public required Invitations Invitations { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private FoundUsers? found;
    private IReadOnlyList<InvitationRow> invited = [];
    private bool forbidden,
        inviting;
    private string? typed;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "vai-tro")]
    private string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = "trang")]
    private int? Page { get; set; }

    private int At => Math.Max(Page ?? 1, 1);

    protected override Task OnParametersSetAsync()
    {
        typed = Search;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var role = Enum.TryParse<Role>(Chosen, out var chosen) && Rights.AccountRoles.Contains(chosen) ? chosen : (Role?)null;
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, Search, role, At));
        (found, forbidden) = (outcome?.Value, outcome?.Kind == OutcomeKind.Forbidden);
        invited = found is null ? [] : (await Runner.RunAsync(actor => Invitations.FindAsync(actor)))?.Value ?? [];
    }

    private Task SearchAsync()
    {
        Go(typed, Chosen);
        return Task.CompletedTask;
    }

    private void Go(string? search, string? role) => Nav.NavigateTo(Address(search, role, 1));

    private static string Address(string? search, string? role, int page) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            "/quan-tri/tai-khoan",
            new Dictionary<string, string?>
            {
                ["q"] = search,
                ["vai-tro"] = role,
                ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
            }.Where(p => !string.IsNullOrWhiteSpace(p.Value))
        );

    private async Task InvitedAsync()
    {
        inviting = false;
        await LoadAsync();
    }

    private async Task RevokeAsync(int id)
    {
        await Runner.RunAsync(actor => Invitations.RevokeAsync(actor, id));
        await LoadAsync();
    }

    private Dictionary<string, object> Inviting =>
        new()
        {
            ["Done"] = EventCallback.Factory.Create(this, InvitedAsync),
            ["Cancel"] = EventCallback.Factory.Create(this, () => inviting = false),
        };
}
