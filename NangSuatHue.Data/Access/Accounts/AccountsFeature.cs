using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>What the feature brings.</summary>
public sealed class AccountsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Model(IdentityTables.Configure);
        feature.Table<UserSession>(
            "user_sessions",
            e =>
            {
                e.HasKey(x => x.Id);
                e.Property(x => x.Id).HasMaxLength(32);
                e.HasIndex(x => x.UserId);
                e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
            }
        );
        feature.Slices(typeof(FindUsers));
        feature.Slices(typeof(AskPassword), typeof(Sessions), typeof(AccountNotes), typeof(ManageAccounts));
    }
}
