namespace NangSuatHue.Data.Access.Accounts;

/// <summary>Makes the one-time links of an account. Each ends after a day, or when the account's password or rights change.</summary>
public interface IAccountTokens
{
    /// <summary>The address, within this application, at which the account's e-mail address is confirmed. The account must be saved.</summary>
    Task<string> ConfirmAsync(AppUser user);

    /// <summary>The address at which a new password is set.</summary>
    Task<string> PasswordAsync(AppUser user);
}
