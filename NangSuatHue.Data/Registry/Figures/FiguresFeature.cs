using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What the feature brings.</summary>
public sealed class FiguresFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<YearFigures>(
            "year_figures",
            e =>
            {
                e.HasIndex(x => new { x.EnterpriseId, x.Year }).IsUnique();
                // Holds all that the list's usual filters, its sort by revenue and the overview's counts ask, so that they read no rows.
                e.HasIndex(x => new
                    {
                        x.Year,
                        x.NetRevenue,
                        x.Section,
                        x.VsicEdition,
                        x.CommuneCode,
                        x.SizeClass,
                        x.DataStatus,
                        x.EnterpriseId,
                    })
                    .HasDatabaseName("IX_year_figures_list");
                // What waits for the officer is a few among millions: an index of those alone.
                e.HasIndex(x => x.DataStatus).HasFilter("data_status = 1");
                e.HasOne(x => x.Enterprise).WithMany(x => x.Years).HasForeignKey(x => x.EnterpriseId);
            }
        );
        feature.Slices(typeof(SaveFigures));
    }
}
