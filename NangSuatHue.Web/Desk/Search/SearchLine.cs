namespace NangSuatHue.Web.Desk.Search;

/// <summary>A line of the search box: under which title it stands, what it says and where it leads.</summary>
public sealed record SearchLine(string Group, string Title, string? Detail, string Href);
