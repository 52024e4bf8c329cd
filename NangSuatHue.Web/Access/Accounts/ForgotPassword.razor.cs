using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

public partial class ForgotPassword
{
    [Inject]
    public required AskPassword Ask { get; set; }

    private bool asked;
    private string? error;

    [SupplyParameterFromForm]
    private ForgotInput Input { get; set; } = default!;

    protected override void OnInitialized() => Input ??= new ForgotInput();

    private async Task SubmitAsync()
    {
        var outcome = await Ask.RunAsync(Input.Email);
        asked = outcome.IsOk;
        error = asked ? null : IssueTexts.Say(outcome.Issues[0], T);
    }

    private sealed class ForgotInput
    {
        public string? Email { get; set; }
    }
}
