using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Store;

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
                e.HasIndex(x => x.SealNumber).IsUnique();
                e.HasIndex(x => x.Seal).HasFilter("seal IS NULL");
            }
        );
        feature.Table<ChainHead>("chain_heads", e => e.Property(x => x.Id).ValueGeneratedNever());
        feature.Slices(typeof(VerifyChanges));
        feature.Add<SaveStep>(new ChangeChain.Step());
        feature.Add(PersonalColumn.Of<Change>(PersonalUse.ActorName, "Actor"));
    }
}
