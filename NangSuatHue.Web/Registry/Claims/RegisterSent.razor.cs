using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>After a registration: where the mail went, once more, and what to do if the address was wrong.</summary>
public partial class RegisterSent
{
    private (string Email, string TaxCode, int? UserId)? mailed;
    private bool again;

    /// <summary>What <see cref="SentMail"/> wrote; null for nothing.</summary>
    [Parameter]
    public string? MailText { get; set; }

    [Inject]
    public required SentMail Mailed { get; set; }

    [Inject]
    public required AskConfirmation Confirmation { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => mailed = Mailed.Read(MailText);

    /// <summary>Says the same whether there is such an account or not.</summary>
    private async Task AgainAsync()
    {
        if (mailed?.UserId is { } user)
        {
            await Confirmation.RunAsync(user);
        }

        again = true;
    }
}
