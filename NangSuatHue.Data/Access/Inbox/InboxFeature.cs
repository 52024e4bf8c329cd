using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Notices;

[assembly: Brings(typeof(NangSuatHue.Data.Access.Inbox.InboxFeature))]

namespace NangSuatHue.Data.Access.Inbox;

/// <summary>Who gets a notice, and a person's own notices.</summary>
public sealed class InboxFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Model(model => model.Entity<Notice>().HasOne<AppUser>().WithMany().HasForeignKey(n => n.UserId));
        feature.Slices(typeof(FindNotices));
    }
}
