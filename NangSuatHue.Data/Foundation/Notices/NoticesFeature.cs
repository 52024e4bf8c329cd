using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Foundation.Notices.NoticesFeature))]

namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>What the feature brings.</summary>
public sealed class NoticesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Notice>(
            "notices",
            e =>
            {
                e.HasIndex(x => new { x.UserId, x.Id });
                e.HasIndex(x => new { x.UserId, x.OnceKey }).IsUnique().HasFilter("once_key IS NOT NULL");
            }
        );
        feature.Add(PersonalColumn.Of<Notice>(PersonalUse.Account, "UserId"));
    }
}
