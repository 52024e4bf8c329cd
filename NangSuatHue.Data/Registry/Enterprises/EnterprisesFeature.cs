using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>What the feature brings.</summary>
public sealed class EnterprisesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Enterprise>(
            "enterprises",
            e =>
            {
                e.HasIndex(x => x.TaxCode).IsUnique();
                e.HasIndex(x => x.SortKey);
                e.HasIndex(x => x.Status).HasFilter("status = 3");
                e.Property(x => x.TaxCode).HasMaxLength(14);
            }
        );
        feature.Slices(typeof(ArchiveEnterprise), typeof(GetOwnTaxCode), typeof(SaveEnterprise), typeof(SearchIndex));
    }
}
