using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Enterprises.EnterprisesFeature))]

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
                e.HasIndex(x => x.Status).HasFilter($"status = {EnterpriseStatus.Archived:D}");
                e.Property(x => x.TaxCode).HasMaxLength(14);
            }
        );
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
                e.HasIndex(x => x.DataStatus).HasFilter($"data_status = {DataStatus.Submitted:D}");
                e.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId);
            }
        );
        feature.Slices(typeof(ArchiveEnterprise), typeof(GetOwnTaxCode), typeof(SaveEnterprise), typeof(SearchIndex));
        feature.Add<IAccountScope>(new EnterpriseScope());
        feature.Add<ImportKind>(EnterpriseFields.Survey);
        feature.Add(
            new Link("year_figures", "enterprise_id", "enterprises") { Once = ["year"], Label = ["year"] },
            new Link("asp_net_users", "enterprise_id", "enterprises") { WholeRows = false },
            // What the kept record says of a consent stands, even that it was withdrawn; of what it never spoke, the other's word goes on.
            new Link("consents", "enterprise_id", "enterprises") { Once = ["scope"] },
            new Link("attachments", "enterprise_id", "enterprises") { WholeRows = false }
        );
        feature.Add(PersonalColumn.Of<Enterprise>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add(PersonalColumn.Of<Enterprise>(PersonalUse.Content, "Representative", "Telephone", "Email"));
        feature.Add(PersonalColumn.Excused<Enterprise>("the enterprise's address", "Address"));
        feature.Add(PersonalColumn.Of<YearFigures>(PersonalUse.ActorName, "Collector"));
    }
}
