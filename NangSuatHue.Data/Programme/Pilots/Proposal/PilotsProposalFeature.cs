using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Proposal.PilotsProposalFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>What the feature brings.</summary>
public sealed class PilotsProposalFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(DropDraft), typeof(FindPilotChoices), typeof(SaveProposal), typeof(StartPilot));
    }
}
