namespace NangSuatHue.Web.Access.Accounts;

/// <summary>The first administrator, where configuration makes it instead of the set-up link.</summary>
public sealed class SetupOptions
{
    /// <summary>E-mail.</summary>
    [System.ComponentModel.DataAnnotations.EmailAddress]
    public string? AdminEmail { get; set; }

    /// <summary>Password, at least 12 characters.</summary>
    [System.ComponentModel.DataAnnotations.MinLength(12)]
    public string? AdminPassword { get; set; }
}
