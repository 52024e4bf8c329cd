using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Access.Accounts.AccountsFeature))]

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
        feature.Add(PersonalColumn.Of<UserSession>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<UserSession>(PersonalUse.Content, "Agent", "Address"));
        feature.Add(PersonalColumn.Of<AppUser>(PersonalUse.Account, "Id"));
        feature.Add(
            PersonalColumn.Of<AppUser>(
                PersonalUse.Content,
                "UserName",
                "NormalizedUserName",
                "Email",
                "NormalizedEmail",
                "PhoneNumber",
                "DisplayName"
            )
        );
        feature.Add(PersonalColumn.Excused<AppUser>("two switches, no data", "EmailConfirmed", "PhoneNumberConfirmed"));
    }
}
