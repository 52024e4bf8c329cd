using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Surveys.SurveysFeature))]

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>The survey of enterprises as a file.</summary>
public sealed class SurveysFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature) => feature.Add<IImporter>(new SurveyImporter());
}
