using NangSuatHue.Data.Foundation.Flows;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>The steps of a person's claim to speak for an enterprise.</summary>
public static class ClaimWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<ClaimStatus, ClaimAct, ClaimSide> Flow { get; } =
        new(
            "claims",
            "Steps of a claim to speak for an enterprise",
            [
                new([ClaimStatus.Unconfirmed], ClaimAct.Confirm, Claimant, ClaimStatus.Pending),
                new([ClaimStatus.Pending], ClaimAct.Approve, Department, ClaimStatus.Approved),
                new([ClaimStatus.Pending], ClaimAct.Refuse, Department, ClaimStatus.Refused, Reason: true),
                new([ClaimStatus.Unconfirmed, ClaimStatus.Pending], ClaimAct.Withdraw, Claimant, ClaimStatus.Withdrawn),
            ],
            "a claim is approved only for an account that represents nobody yet and stands; where the registry does not know the tax code, the draft of the "
                + "enterprise must hold by the rules of every enterprise."
        );

    private static ClaimSide[] Claimant => [ClaimSide.Claimant];

    private static ClaimSide[] Department => [ClaimSide.Department];
}
