using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access;
using NangSuatHue.Web.Hosting;

namespace NangSuatHue.Web.Account;

/// <summary>Hashes a password in its composed form (NIST SP 800-63B, 3.1.1.2): a Vietnamese letter typed as two characters on one machine is the same on another.</summary>
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

/// <summary>The rules of passwords wherever one is set. Demo accounts are let be: everybody may know theirs.</summary>
public sealed class PasswordRulesValidator : IPasswordValidator<AppUser>
{
    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        var issues = user.IsDemo ? [] : PasswordRules.Check(password, user.Email, user.DisplayName).Where(i => i.Code != "password_short").ToList();
        return Task.FromResult(
            issues.Count == 0
                ? IdentityResult.Success
                : IdentityResult.Failed([
                    .. issues.Select(i => new IdentityError
                    {
                        Code = i.Code,
                        Description = AccountTexts.Find(i.Code, i.Args, Languages.IsVietnamese) ?? i.Code,
                    }),
                ])
        );
    }
}
