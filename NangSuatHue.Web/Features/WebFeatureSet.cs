using System.Reflection;

namespace NangSuatHue.Web.Features;

/// <summary>The features of the web that run together.</summary>
public sealed class WebFeatureSet(IEnumerable<WebFeature> features)
{
    /// <summary>All, by name.</summary>
    public IReadOnlyList<WebFeature> All { get; } = features.OrderBy(f => f.GetType().FullName, StringComparer.Ordinal).ToList();

    /// <summary>The assemblies that their pages are in.</summary>
    public IReadOnlyList<Assembly> Assemblies => All.Select(f => f.GetType().Assembly).Distinct().ToList();

    /// <summary>Components in the workspace's header.</summary>
    public IEnumerable<Type> HeaderParts => All.SelectMany(f => f.HeaderParts);

    /// <summary>Pages of the public menu, in their order.</summary>
    public IReadOnlyList<PublicPage> PublicPages => All.SelectMany(f => f.PublicPages).OrderBy(p => p.Position).ToList();

    /// <summary>What the features bring of one type.</summary>
    public IEnumerable<T> PartsOf<T>() => All.SelectMany(f => f.Parts).OfType<T>();

    /// <summary>The features of an assembly.</summary>
    public static IEnumerable<WebFeature> In(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t => t is { IsAbstract: false, IsClass: true } && t.IsSubclassOf(typeof(WebFeature)))
            .Select(t => (WebFeature)Activator.CreateInstance(t)!);

    /// <summary>The menu of a reader: groups in their order, entries in theirs. Nothing is greyed out; a group without entries is not there.</summary>
    public IReadOnlyList<MenuSection> Menu(MenuReader reader) =>
        All.SelectMany(f => f.Menu(reader))
            .GroupBy(e => e.Group)
            .OrderBy(g => g.Key.Position)
            .Select(g => new MenuSection(g.Key, g.OrderBy(e => e.Position).ThenBy(e => e.Href, StringComparer.Ordinal).ToList()))
            .ToList();
}
