using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Registry.Enterprises;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Adoptions.AdoptionsFeature))]

namespace NangSuatHue.Data.Registry.Adoptions;

/// <summary>What the feature brings.</summary>
public sealed class AdoptionsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add(AdoptionTasks.Certificate);
        feature.Table<Adoption>(
            "adoptions",
            e =>
            {
                e.HasIndex(x => new
                    {
                        x.EnterpriseId,
                        x.LabelKey,
                        x.Year,
                    })
                    .IsUnique();
                e.HasIndex(x => new { x.CatalogueItemId, x.Year });
                e.HasIndex(x => x.Expires).HasFilter($"status = {AdoptionStatus.Certified:D}");
                e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
            }
        );
        feature.Add<IFileRights>(new AdoptionFiles());
        feature.Add(AdoptionsNotices.All);
        feature.Add<ImportKind>(AdoptionKind.Kind);
        feature.Add(new Link("adoptions", "enterprise_id", "enterprises") { Once = ["label_key", "year"], Label = ["label", "year"] });
        feature.Service<IReminder, CertificateReminder>();
        feature.Add(PersonalColumn.Of<Adoption>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add<RecordCounter>(new AdoptionCounter());
        feature.Add<IDemoSeed>(new DemoFile(20, AdoptionKind.Kind, "ap-dung-minh-hoa.csv"));
    }
}
