using Microsoft.AspNetCore.Identity;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Accounts;

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
