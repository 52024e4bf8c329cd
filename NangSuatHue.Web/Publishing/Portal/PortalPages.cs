using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Publishing.Portal;

/// <summary>The public home.</summary>
public sealed class PortalPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(50, "Dữ liệu mở", "/#du-lieu-mo", "/en#du-lieu-mo")];
}
