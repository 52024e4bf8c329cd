namespace NangSuatHue.Data.Desk.Search;

/// <summary>
/// Something found: in which content (<c>enterprises</c>, <c>catalogue</c>, or a kind's name), its title, what else tells it apart, and its id or
/// code.
/// </summary>
public sealed record Hit(string Content, string Title, string? Detail, string Key, bool Whole = true);
