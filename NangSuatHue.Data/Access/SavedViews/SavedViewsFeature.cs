using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Access.SavedViews.SavedViewsFeature))]

namespace NangSuatHue.Data.Access.SavedViews;

/// <summary>What the feature brings.</summary>
public sealed class SavedViewsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<SavedView>(
            "saved_views",
            e =>
            {
                e.HasIndex(x => new
                    {
                        x.UserId,
                        x.Page,
                        x.Name,
                    })
                    .IsUnique();
                e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
            }
        );
        feature.Slices(typeof(DeleteSavedView), typeof(FindSavedViews), typeof(SaveView));
        feature.Add(PersonalColumn.Of<SavedView>(PersonalUse.Account, "UserId"));
    }
}
