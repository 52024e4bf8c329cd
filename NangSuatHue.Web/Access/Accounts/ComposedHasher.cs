using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>
/// Hashes a password in its composed form (NIST SP 800-63B, 3.1.1.2): a Vietnamese letter typed as two characters on one machine is the same on
/// another.
/// </summary>
public sealed class ComposedHasher : PasswordHasher<AppUser>
{
    /// <inheritdoc />
    public override string HashPassword(AppUser user, string password) => base.HashPassword(user, Composed(password));

    /// <inheritdoc />
    public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
    {
        var result = base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));
        return result == PasswordVerificationResult.Failed && !providedPassword.IsNormalized()
            ? base.VerifyHashedPassword(user, hashedPassword, providedPassword)
            : result;
    }

    private static string Composed(string password)
    {
        try
        {
            return password.Normalize();
        }
        catch (ArgumentException)
        {
            // Half a character: no text, but as good a secret as any.
            return password;
        }
    }
}
