using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Measures.CitySeries.CitySeriesFeature))]

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>What the feature brings.</summary>
public sealed class CitySeriesFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<CollectedIndicator>("collected_indicators", e => e.HasIndex(x => x.Code).IsUnique());
        feature.Table<CityObservation>(
            "city_observations",
            e =>
                e.HasIndex(x => new
                    {
                        x.Place,
                        x.Period,
                        x.Indicator,
                        x.Sector,
                        x.PriceBase,
                        x.Source,
                        x.Vintage,
                    })
                    .IsUnique()
        );
        feature.Table<Goal>(
            "goals",
            e =>
                e.HasIndex(x => new
                    {
                        x.Document,
                        x.Year,
                        x.Measure,
                    })
                    .IsUnique()
        );
        feature.Slices(typeof(FindVersions), typeof(GetCityFigures), typeof(GetCityProductivity), typeof(GetCitySeries));
        feature.Add<ImportKind>(CitySeriesKind.Kind, IndicatorKind.Kind);
        feature.Add(PersonalColumn.Of<CollectedIndicator>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add(PersonalColumn.Of<CityObservation>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add<RecordCounter>(new CitySeriesCounter());
        feature.Add<IReferenceSeed>(new CitySeriesSeed());
        feature.Add<IDemoSeed>(new DemoFile(60, IndicatorKind.Kind, "chi-tieu-minh-hoa.csv"));
    }
}
