namespace NangSuatHue.Web.Features;

/// <summary>A group of the menu with its entries for one reader.</summary>
public sealed record MenuSection(MenuGroup Group, IReadOnlyList<MenuEntry> Entries);
