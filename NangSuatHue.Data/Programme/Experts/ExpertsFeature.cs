using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Experts.ExpertsFeature))]

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
        feature.Add(
            new Link("asp_net_users", "expert_id", "experts") { WholeRows = false },
            new Link("invitations", "expert_id", "experts") { WholeRows = false }
        );
        feature.Add(PersonalColumn.Of<Expert>(PersonalUse.Profile, "Id"));
        feature.Add(PersonalColumn.Of<Expert>(PersonalUse.Mail, "Email"));
        feature.Add(PersonalColumn.Of<Expert>(PersonalUse.Content, "Telephone", "BirthYear", "Position"));
        feature.Add(PersonalColumn.Of<Expert>(PersonalUse.ActorName, "VerifiedBy", "CreatedBy", "ChangedBy"));
        feature.Add<RecordCounter>(new ExpertCounter());
        feature.Add<IDemoSeed>(new DemoFile(30, ExpertKind.Kind, "chuyen-gia-minh-hoa.csv"));
    }
}
