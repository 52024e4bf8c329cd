using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>
/// Where a confirmation went, carried in the address of the next page for an hour: readable to this server alone. It holds the same for an address that has
/// an account already, and is as long, so that nobody learns which do.
/// </summary>
public sealed class SentMail(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NangSuatHue.SentMail").ToTimeLimitedDataProtector();

    /// <summary>The text for the address.</summary>
    /// <param name="email">Where the mail went.</param>
    /// <param name="taxCode">The enterprise, to begin again.</param>
    /// <param name="userId">The new account; null where there is none.</param>
    public string Write(string email, string taxCode, int? userId) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{userId ?? 0:D10}\n{taxCode}\n{email}"), Life);

    /// <summary>Reads it; null where it is none of ours or too old.</summary>
    public (string Email, string TaxCode, int? UserId)? Read(string? text)
    {
        try
        {
            return text is { Length: > 0 and < 2000 } && protector.Unprotect(text).Split('\n', 3) is [var id, var code, var mail]
                ? (mail, code, int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var user) && user > 0 ? user : null)
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
