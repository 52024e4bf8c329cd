namespace NangSuatHue.Web.Shared;

/// <summary>A public page that gives its reader no cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CookielessAttribute : Attribute
{
    /// <summary>Whether a reader's browser asks each time: for what a consent holds up, which may be withdrawn.</summary>
    public bool AlwaysAsked { get; init; }
}
