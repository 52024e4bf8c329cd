using NangSuatHue.Data.Foundation.Links;

namespace NangSuatHue.Web.Shell;

/// <summary>Links under one title.</summary>
public sealed record NavGroup(string? Title, IReadOnlyList<NavItem> Links);
