using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>The stories that a reader may be shown: of accepted projects, published, and with the enterprise's consent as it stands now.</summary>
internal static class Published
{
    public static IQueryable<PilotProject> Of(AppDb db) =>
        db
            .PilotProjects.AsNoTracking()
            .Where(p =>
                p.Stage == PilotStage.Accepted
                && p.StoryPublishedAt != null
                && p.StoryConsentAt != null
                && !p.Archived
                && db.Set<Consent>().Any(c => c.EnterpriseId == p.EnterpriseId && c.Scope == ConsentScopes.NameInStories && c.WithdrawnAt == null)
            );
}
