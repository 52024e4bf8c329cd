using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Registry.Enterprises;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Project.PilotsProjectFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What the feature brings.</summary>
public sealed class PilotsProjectFeature : Feature
{
    /// <inheritdoc />
    // Long: a list of what the feature brings, one statement each.
    public override void Register(FeatureBuilder feature)
    {
        feature.Add<IFlow>(PilotWorkflow.Flow);
        feature.Table<PilotProject>(
            "pilot_projects",
            e =>
            {
                e.HasIndex(x => x.Code).IsUnique();
                e.Property(x => x.Round).HasDefaultValue(0);
                e.Property(x => x.WizardStep).HasDefaultValue(0);
                e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
            }
        );
        feature.Table<PilotEvent>(
            "pilot_events",
            e =>
            {
                e.HasIndex(x => new
                {
                    x.PilotId,
                    x.To,
                    x.At,
                });
                e.HasOne<PilotProject>().WithMany().HasForeignKey(x => x.PilotId);
            }
        );
        feature.Table<PilotRemark>("pilot_remarks", e => e.HasOne<PilotProject>().WithMany().HasForeignKey(x => x.PilotId));
        feature.Table<PilotReview>(
            "pilot_reviews",
            e =>
            {
                e.HasIndex(x => new
                    {
                        x.PilotId,
                        x.Round,
                        x.UserId,
                    })
                    .IsUnique();
                e.HasOne<PilotProject>().WithMany().HasForeignKey(x => x.PilotId);
            }
        );
        feature.Table<PilotEntry>(
            "pilot_entries",
            e =>
            {
                e.HasOne<PilotProject>().WithMany().HasForeignKey(x => x.PilotId);
                e.Property(x => x.Granted).IsConcurrencyToken();
            }
        );
        feature.Add<IFileRights>(new PilotFiles());
        feature.Add(PilotsProjectNotices.All);
        feature.Add<IAccountEnding>(new PilotEnding());
        feature.Add<ImportKind>(PilotKind.Kind);
        feature.Add(
            new Link("pilot_projects", "enterprise_id", "enterprises") { Label = ["code"] },
            new Link("pilot_projects", "sign_off_expert_id", "experts") { WholeRows = false }
        );
        feature.Add(PersonalColumn.Of<PilotProject>(PersonalUse.Account, "AuthorUserId"));
        feature.Add(PersonalColumn.Of<PilotProject>(PersonalUse.ActorName, "SignedOffBy", "StoryConsentBy", "CreatedBy", "ChangedBy"));
        feature.Add(PersonalColumn.Excused<PilotProject>("an officer's task, no statement about the officer", "AssignedTo"));
        feature.Add(PersonalColumn.Of<PilotEvent>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<PilotEvent>(PersonalUse.ActorName, "By"));
        feature.Add(PersonalColumn.Excused<PilotEvent>("a stage of the project", "To"));
        feature.Add(PersonalColumn.Of<PilotRemark>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<PilotRemark>(PersonalUse.ActorName, "By"));
        feature.Add(PersonalColumn.Of<PilotReview>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<PilotReview>(PersonalUse.ActorName, "Reviewer", "AssignedBy"));
        feature.Add(PersonalColumn.Of<PilotEntry>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<PilotEntry>(PersonalUse.ActorName, "By", "DecidedBy"));
        feature.Add<IDemoSeed>(new DemoFile(50, PilotKind.Kind, "du-an-minh-hoa.csv"));
    }
}
