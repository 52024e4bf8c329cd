using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Programme.Pilots.Acceptance;

/// <summary>The stories of pilot projects.</summary>
public sealed class PilotStoriesPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(20, "Dự án điểm", "/du-an-diem", "/en/pilot-projects")];
}
