using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>What the feature brings.</summary>
public sealed class ExpertsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Expert>(
            "experts",
            e =>
            {
                e.HasIndex(x => x.Email).IsUnique();
                e.HasIndex(x => x.SortKey);
            }
        );
        feature.Add<IAccountScope>(new ExpertScope());
        feature.Add<ImportKind>(ExpertKind.Kind);
    }
}
