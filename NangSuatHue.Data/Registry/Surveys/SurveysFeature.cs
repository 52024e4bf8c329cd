using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Surveys.SurveysFeature))]

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>The survey of enterprises as a file.</summary>
public sealed class SurveysFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add(
            new Importer(
                kind => kind == SurveyKind.Kind,
                context => new SurveyImport(context),
                (b, ct) => new SurveyUndo(b.Features, b.Connection, b.Lookups.Get<ReferenceLookup>().Index, b.Actor, b.BatchId, b.Now, ct).RunAsync()
            )
        );
        feature.Add<IDemoSeed>(new DemoFile(10, SurveyKind.Kind, "khao-sat-minh-hoa.csv"));
    }
}
