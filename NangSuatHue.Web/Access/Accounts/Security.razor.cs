using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class Security
{
    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required IOptions<SignInRules> Rules { get; set; }

    private AppUser? user;
    private bool must,
        required;
    private int passkeys;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        user = await Users.GetUserAsync(Context.User);
        must = CurrentActor.MustSetUp(Context.User);
        required = user is not null && Rules.Value.Requires(user.Role);
        passkeys = user is null ? 0 : (await Users.GetPasskeysAsync(user)).Count;
    }

    private void Count(int count) => passkeys = count;
}
