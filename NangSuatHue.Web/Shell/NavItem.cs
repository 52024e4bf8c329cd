namespace NangSuatHue.Web.Shell;

/// <summary>One link of the drawer. The text is a key of the interface's texts.</summary>
public sealed record NavItem(string Href, string Icon, string Text, string? Key = null)
{
    /// <summary>Whether the page (a path without its first slash, with or without a query) is this link's or lies below it.</summary>
    public bool IsAt(string page)
    {
        var path = "/" + page.Split('?', '#')[0];
        return path == Href || (Href.Length > 1 && path.StartsWith(Href + "/", StringComparison.Ordinal));
    }
}
