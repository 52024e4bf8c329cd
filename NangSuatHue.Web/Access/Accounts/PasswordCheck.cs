namespace NangSuatHue.Web.Access.Accounts;

/// <summary>What came of a password.</summary>
/// <param name="Succeeded">Whether it is right.</param>
/// <param name="Wait">How long the next try must wait after too many wrong ones; null for not at all.</param>
public sealed record PasswordCheck(bool Succeeded, TimeSpan? Wait)
{
    /// <summary>The wait in whole seconds, at least one.</summary>
    public int Seconds => Wait is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 0;
}
