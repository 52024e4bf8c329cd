using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Access.Accounts;

public partial class Setup
{
    [Inject]
    public required SignInManager<AppUser> SignInManager { get; set; }

    [Inject]
    public required UserManager<AppUser> Users { get; set; }

    [Inject]
    public required DbGate Gate { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private bool valid;
    private IReadOnlyList<string> errors = [];

    [SupplyParameterFromForm]
    private SetupInput Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "ma")]
    private string? Token { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new SetupInput();
        valid = await Accounts.IsSetupTokenAsync(Gate, Users, Token);
    }

    private async Task SubmitAsync()
    {
        if (!valid)
        {
            return;
        }

        var user = new AppUser
        {
            UserName = Input.Email,
            Email = Input.Email,
            EmailConfirmed = true,
            DisplayName = Input.Name?.Trim() ?? "",
            Role = Role.Administrator,
        };
        var made = await Users.CreateAsync(user, Input.Password ?? "");
        if (!made.Succeeded)
        {
            errors = made.Errors.Select(e => e.Description).Distinct().ToList();
            return;
        }

        Accounts.ForgetSetupToken(Gate);
        await SignInManager.SignInAsync(user, isPersistent: false);
        Nav.NavigateTo("/viec-can-lam", forceLoad: true);
    }

    private sealed class SetupInput
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
