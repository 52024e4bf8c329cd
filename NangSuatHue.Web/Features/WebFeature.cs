using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Web.Features;

/// <summary>
/// What a feature brings to the web: services, addresses, calls of the interface for programs, entries of the menu, parts of the header. The host finds
/// every one in the assemblies it is given; nothing central is edited to add one. Pages are found by the router.
/// </summary>
public abstract class WebFeature
{
    /// <summary>Services and background work.</summary>
    public virtual void AddServices(WebApplicationBuilder builder) { }

    /// <summary>Addresses besides pages.</summary>
    public virtual void Map(WebApplication app) { }

    /// <summary>Calls of the interface for programs, below <c>/api/v1</c>.</summary>
    public virtual void MapApi(RouteGroupBuilder api, FeatureSet features) { }

    /// <summary>Entries of the workspace's menu, as far as the reader may follow them.</summary>
    public virtual IEnumerable<MenuEntry> Menu(MenuReader reader) => [];

    /// <summary>Pages of the public menu.</summary>
    public virtual IEnumerable<PublicPage> PublicPages => [];

    /// <summary>
    /// What a lower feature collects from higher ones: sections on another's record, parts of another's list. The types are the lower feature's own.
    /// </summary>
    public virtual IEnumerable<object> Parts => [];

    /// <summary>Components in the workspace's header.</summary>
    public virtual IEnumerable<Type> HeaderParts => [];
}
