using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Registry.Enterprises;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Training.TrainingFeature))]

namespace NangSuatHue.Data.Programme.Training;

/// <summary>What the feature brings.</summary>
public sealed class TrainingFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add<IFlow>(DemandWorkflow.Flow);
        feature.Add(TrainingTasks.Demand);
        feature.Table<SpecialistCertificate>(
            "specialist_certificates",
            e =>
            {
                e.HasIndex(x => x.CertificateNumber).IsUnique();
                e.HasIndex(x => x.SortKey);
                e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
            }
        );
        feature.Table<TrainingDemand>("training_demands", e => e.HasIndex(x => x.EnterpriseId));
        feature.Service<IReminder, ExpireCertificates>();
        feature.Slices(typeof(AnswerDemand), typeof(FindDemands), typeof(SaveDemand));
        feature.Add(TrainingNotices.All);
        feature.Add<ImportKind>(SpecialistKind.Kind);
        feature.Add(
            new Link("specialist_certificates", "enterprise_id", "enterprises") { Label = ["certificate_number"] },
            new Link("training_demands", "enterprise_id", "enterprises") { WholeRows = false }
        );
        feature.Add(PersonalColumn.Of<SpecialistCertificate>(PersonalUse.Mail, "Email"));
        feature.Add(PersonalColumn.Of<SpecialistCertificate>(PersonalUse.Content, "BirthYear", "Position"));
        feature.Add(PersonalColumn.Of<SpecialistCertificate>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add(PersonalColumn.Of<TrainingDemand>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add<IDemoSeed>(new DemoFile(40, SpecialistKind.Kind, "chuyen-vien-minh-hoa.csv"));
    }
}
