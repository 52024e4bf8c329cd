using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Access.Consents.ConsentsFeature))]

namespace NangSuatHue.Data.Access.Consents;

/// <summary>What the feature brings.</summary>
public sealed class ConsentsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Consent>("consents", e => e.HasIndex(x => new { x.EnterpriseId, x.Scope }));
        feature.Add(PersonalColumn.Of<Consent>(PersonalUse.ActorName, "GivenBy", "WithdrawnBy"));
    }
}
