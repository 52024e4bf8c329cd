namespace NangSuatHue.Web.Features;

/// <summary>One link of the menu. The text is a key of the interface's texts, at most 20 characters, and never breaks.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="Position">Its place there: the least comes first.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Text">Its text.</param>
/// <param name="Key">The keys that lead there, such as <c>g d</c>.</param>
/// <param name="Icon">Its picture where the menu is not folded; the group's where there is none.</param>
/// <param name="Badge">A component that counts what waits for the reader.</param>
public sealed record MenuEntry(MenuGroup Group, int Position, string Href, string Text, string? Key = null, string? Icon = null, Type? Badge = null)
{
    /// <summary>Whether the page (a path without its first slash, with or without a query) is this link's or lies below it.</summary>
    public bool IsAt(string page)
    {
        var path = "/" + page.Split('?', '#')[0];
        return path == Href || (Href.Length > 1 && path.StartsWith(Href + "/", StringComparison.Ordinal));
    }
}
