using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Registry.Enterprises;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Casework.CaseworkFeature))]

namespace NangSuatHue.Data.Registry.Casework;

/// <summary>What the feature brings.</summary>
public sealed class CaseworkFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<CaseEntry>(
            "case_entries",
            e =>
            {
                e.HasIndex(x => x.EnterpriseId);
                e.HasIndex(x => new { x.Kind, x.UserId });
                e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.EnterpriseId);
            }
        );
        feature.Slices(typeof(ChangeCase), typeof(GetCase));
        feature.Add<IFileRights>(new CaseFiles());
        feature.Service<IReminder, FollowReminder>();
        feature.Add(
            new NoticeKind("case_assigned", "{1} giao bạn phụ trách {0}.", "{1} put you in charge of {0}.", Mailed: false),
            new NoticeKind("case_changed", "{0}, mà bạn theo dõi, có {1} thay đổi mới.", "{0}, which you follow, has {1} new changes.", Mailed: false)
        );
        feature.Add(new Link("case_entries", "enterprise_id", "enterprises") { WholeRows = false });
        feature.Add(PersonalColumn.Of<CaseEntry>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<CaseEntry>(PersonalUse.ActorName, "MadeBy"));
    }
}
