using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>One-time links made by Identity's tokens: protected with the server's keys, bound to the account's security stamp, good for a day.</summary>
public sealed class AccountTokens(IServiceScopeFactory scopes) : IAccountTokens
{
    /// <summary>An account's number as an address carries it; 0, which is nobody's, for what is no number.</summary>
    public static string Id(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? id.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "0";

    /// <inheritdoc />
    public async Task<string> ConfirmAsync(AppUser user)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        return $"/xac-nhan-thu?tk={user.Id}&ma={Encode(await users.GenerateEmailConfirmationTokenAsync(user))}";
    }

    /// <inheritdoc />
    public async Task<string> PasswordAsync(AppUser user)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        return $"/dat-mat-khau?tk={user.Id}&ma={Encode(await users.GeneratePasswordResetTokenAsync(user))}";
    }

    /// <summary>The token of a link; null where it is none.</summary>
    public static string? Decode(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));
}
