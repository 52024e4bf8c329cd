using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>How people sign in.</summary>
public sealed class SignInRules
{
    /// <summary>Posts to the forms of accounts that one address may send a minute.</summary>
    public int PerMinute { get; set; } = 20;

    /// <summary>Whether officers and administrators need a second factor. On by default, but in Development and in a demo.</summary>
    public bool RequireSecondFactor { get; set; }

    /// <summary>Whether a role needs one.</summary>
    public bool Requires(Role role) => RequireSecondFactor && role is (Role.Officer or Role.Administrator);
}
