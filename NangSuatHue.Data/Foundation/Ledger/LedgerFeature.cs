using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Foundation.Ledger.LedgerFeature))]

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>What the feature brings.</summary>
public sealed class LedgerFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Change>(
            "changes",
            e =>
            {
                e.HasIndex(x => x.EnterpriseId);
                e.HasIndex(x => x.BatchId);
                e.HasIndex(x => new { x.Entity, x.EntityId }).HasFilter("entity >= 2");
            }
        );
        feature.Add(PersonalColumn.Of<Change>(PersonalUse.ActorName, "Actor"));
    }
}
