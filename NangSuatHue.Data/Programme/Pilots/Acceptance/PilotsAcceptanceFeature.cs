using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Acceptance.PilotsAcceptanceFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>What the feature brings.</summary>
public sealed class PilotsAcceptanceFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Slices(typeof(FindStories), typeof(GetStory), typeof(PilotStory), typeof(SaveResult), typeof(SignOff));
        feature.Add(PilotsAcceptanceNotices.All);
        feature.Add<IConsentEffect>(new StoryConsentEffect());
    }
}
