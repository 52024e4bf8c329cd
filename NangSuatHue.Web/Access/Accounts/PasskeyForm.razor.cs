using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Access.Accounts;

public partial class PasskeyForm
{
    /// <summary>The form's name, one on a page.</summary>
    [Parameter, EditorRequired]
    public required string FormName { get; set; }

    /// <summary>Where the options of the ceremony come from.</summary>
    [Parameter, EditorRequired]
    public required string Options { get; set; }

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Makes a passkey instead of using one.</summary>
    [Parameter]
    public bool Create { get; set; }

    /// <summary>Gets what the browser answered, as JSON.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string?> OnCredential { get; set; }

    [SupplyParameterFromForm]
    private CredentialInput Input { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() => Input ??= new CredentialInput();

    private sealed class CredentialInput
    {
        public string? Credential { get; set; }
    }
}
