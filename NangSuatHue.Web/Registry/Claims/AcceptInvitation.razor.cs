using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

public partial class AcceptInvitation
{
    [Inject]
    public required Invitations Invitations { get; set; }

    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private InvitationView? view;
    private bool joinable;
    private string? error;
    private IReadOnlyList<Issue> issues = [];

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "loi-moi")]
    private AcceptInput Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "ma")]
    private string? Token { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new AcceptInput();
        view = (await Invitations.OpenAsync(Token)).Value;
        joinable =
            await Users.GetUserAsync(Context.User) is { Role: Role.Representative, EnterpriseId: null } user
            && string.Equals(user.Email, view?.Email, StringComparison.OrdinalIgnoreCase);
    }

    private string? ErrorOf(string field) => issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;

    private async Task AcceptAsync()
    {
        var outcome = await Invitations.AcceptAsync(Token, Input.PersonName, Input.Password, Input.Agreed);
        issues = outcome.Issues;
        if (outcome.Kind == OutcomeKind.Conflict)
        {
            error = T["Địa chỉ này đã có tài khoản. Đăng nhập bằng tài khoản ấy rồi mở lại liên kết này."];
        }
        else if (outcome.IsOk && await Users.FindByIdAsync(outcome.Value.ToString(CultureInfo.InvariantCulture)) is { } user)
        {
            await SignIns.SignInAsync(user, isPersistent: false);
            Nav.NavigateTo("/viec-can-lam", forceLoad: true);
        }
        else if (outcome.Kind == OutcomeKind.NotFound)
        {
            view = null;
        }
    }

    private async Task JoinAsync()
    {
        var outcome = await Invitations.JoinAsync(CurrentActor.From(Context.User), Token);
        if (outcome.IsOk)
        {
            Nav.NavigateTo("/tai-khoan/lam-moi", forceLoad: true);
        }
        else
        {
            error = T["Lời mời đã dùng, đã thu hồi hoặc hết hạn. Xin người mời gửi lại."];
        }
    }

    private sealed class AcceptInput
    {
        public string? PersonName { get; set; }

        public string? Password { get; set; }

        public bool Agreed { get; set; }
    }
}
