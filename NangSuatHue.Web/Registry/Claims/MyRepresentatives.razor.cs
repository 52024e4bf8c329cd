using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

public partial class MyRepresentatives
{
    [Inject]
    public required Representatives People { get; set; }

    [Inject]
    public required Invitations Invitations { get; set; }

    private IReadOnlyList<RepresentativeRow>? list;
    private IReadOnlyList<InvitationRow> invited = [];
    private IReadOnlyList<Issue> issues = [];
    private string? said;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private PeopleInput Input { get; set; } = default!;

    private Actor Actor => CurrentActor.From(Context.User);

    protected override Task OnInitializedAsync()
    {
        Input ??= new PeopleInput();
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        list = (await People.FindAsync(Actor)).Value;
        invited = list is null ? [] : (await Invitations.FindAsync(Actor)).Value ?? [];
    }

    private async Task InviteAsync()
    {
        var outcome = await Invitations.InviteAsync(Actor, new InviteInput { Email = Input.Email });
        (issues, said) = (outcome.Issues, outcome.IsOk ? T["Đã gửi lời mời đến {0}.", Input.Email ?? ""] : (string?)null);
        await LoadAsync();
    }

    private async Task RevokeAsync(int id)
    {
        await Invitations.RevokeAsync(Actor, id);
        await LoadAsync();
    }

    private async Task RemoveAsync(RepresentativeRow person)
    {
        var outcome = await People.RemoveAsync(Actor, person.Id, Input.Reason);
        (issues, said) = (outcome.Issues, outcome.IsOk ? T["{0} không còn đại diện doanh nghiệp và được báo bằng thư.", person.Name] : (string?)null);
        await LoadAsync();
    }

    private sealed class PeopleInput
    {
        public string? Email { get; set; }

        public string? Reason { get; set; }
    }
}
