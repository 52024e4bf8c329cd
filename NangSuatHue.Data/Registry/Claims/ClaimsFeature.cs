using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Claims.ClaimsFeature))]

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>What the feature brings.</summary>
public sealed class ClaimsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add<IFlow>(ClaimWorkflow.Flow);
        feature.Add(ClaimTasks.Claim);
        feature.Table<EnterpriseClaim>(
            "enterprise_claims",
            e =>
            {
                e.HasIndex(x => x.UserId);
                e.HasIndex(x => x.Status);
                e.Property(x => x.TaxCode).HasMaxLength(14);
                e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
            }
        );
        feature.Table<Invitation>("invitations", e => e.HasIndex(x => x.TokenHash).IsUnique());
        feature.Add<IFileRights>(new ClaimFiles());
        feature.Add(ClaimsNotices.All);
        feature.Add<IAccountEnding>(new ClaimEnding());
        feature.Add(new Link("invitations", "enterprise_id", "enterprises") { WholeRows = false });
        feature.Service<IReminder, UnconfirmedAccounts>();
        feature.Slices(
            typeof(LookUpEnterprise),
            typeof(RegisterRepresentative),
            typeof(ClaimEnterprise),
            typeof(ConfirmAddress),
            typeof(AskConfirmation),
            typeof(FindClaims),
            typeof(GetClaim),
            typeof(WithdrawClaim),
            typeof(DecideClaim),
            typeof(TakeClaim),
            typeof(Invitations),
            typeof(Representatives)
        );
        feature.Add(PersonalColumn.Of<EnterpriseClaim>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<EnterpriseClaim>(PersonalUse.Content, "Telephone", "Position"));
        feature.Add(PersonalColumn.Of<EnterpriseClaim>(PersonalUse.ActorName, "DecidedBy"));
        feature.Add(PersonalColumn.Excused<EnterpriseClaim>("the enterprise's address", "Address"));
        feature.Add(PersonalColumn.Excused<EnterpriseClaim>("an officer's task, no statement about the officer", "AssignedTo"));
        feature.Add(PersonalColumn.Of<Invitation>(PersonalUse.Mail, "Email"));
        feature.Add(PersonalColumn.Of<Invitation>(PersonalUse.Account, "InvitedByUserId"));
        feature.Add(PersonalColumn.Of<Invitation>(PersonalUse.ActorName, "InvitedBy"));
    }
}
