using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>A story names the enterprise in its very title line: without the consent to the name there is none.</summary>
internal sealed class StoryConsentEffect : IConsentEffect
{
    /// <inheritdoc />
    public async Task FollowAsync(AppDb db, int enterpriseId, string scope, bool given, CancellationToken ct)
    {
        if (given || scope != ConsentScopes.NameInStories)
        {
            return;
        }

        await db
            .PilotProjects.Where(p => p.EnterpriseId == enterpriseId && p.StoryConsentAt != null)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.StoryConsentAt, (DateTime?)null)
                        .SetProperty(p => p.StoryConsentBy, (string?)null)
                        .SetProperty(p => p.StoryPublishedAt, (DateTime?)null)
                        .SetProperty(p => p.Version, p => p.Version + 1),
                ct
            );
    }
}
