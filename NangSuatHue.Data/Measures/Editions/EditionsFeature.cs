using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Measures.Editions.EditionsFeature))]

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>What the feature brings.</summary>
public sealed class EditionsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<StatisticsEdition>("statistics_editions", e => e.HasIndex(x => x.Number).IsUnique());
        feature.Table<EditionCell>(
            "edition_cells",
            e =>
                e.HasIndex(x => new
                {
                    x.EditionId,
                    x.Year,
                    x.Indicator,
                })
        );
        feature.Table<EditionCount>("edition_counts", e => e.HasIndex(x => new { x.EditionId, x.Year }));
        feature.Slices(typeof(FindEditions), typeof(PublishEdition), typeof(EditionTables));
        feature.Service<IReminder, EditionCalendar>();
        feature.Add<IDemoSeed>(new DemoEdition());
        feature.Add(new PublishedTable(typeof(EditionCell)));
        feature.Add(PersonalColumn.Of<StatisticsEdition>(PersonalUse.ActorName, "PublishedBy"));
    }
}
