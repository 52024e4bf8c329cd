using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Access.Tokens.TokensFeature))]

namespace NangSuatHue.Data.Access.Tokens;

/// <summary>What the feature brings.</summary>
public sealed class TokensFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<AccessToken>(
            "access_tokens",
            e =>
            {
                e.HasIndex(x => x.Hash).IsUnique();
                e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
            }
        );
        feature.Slices(typeof(AccessTokens));
        feature.Add<IAccountEnding>(new TokenEnding());
        feature.Add(PersonalColumn.Of<AccessToken>(PersonalUse.Account, "UserId"));
    }
}
