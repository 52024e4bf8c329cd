using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Registry.Enterprises;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Surveys.SurveysFeature))]

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>The survey of enterprises as a file.</summary>
public sealed class SurveysFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add(SurveyImport.Importer);
        feature.Add<IDemoSeed>(new DemoFile(10, EnterpriseFields.Survey, "khao-sat-minh-hoa.csv"));
    }
}
