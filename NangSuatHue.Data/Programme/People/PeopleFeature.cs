using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.People.PeopleFeature))]

namespace NangSuatHue.Data.Programme.People;

/// <summary>Which records are of one person: experts and the holders of certificates.</summary>
public sealed class PeopleFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<JoinedPair>(
            "joined_pairs",
            e =>
                e.HasIndex(x => new
                    {
                        x.Kind,
                        x.FirstId,
                        x.SecondId,
                    })
                    .IsUnique()
        );
        feature.Slices(typeof(FindPerson), typeof(JoinPeople));
        feature.Add(PersonKinds.Experts, PersonKinds.Specialists);
        feature.Add(PersonalColumn.Of<JoinedPair>(PersonalUse.ActorName, "JoinedBy"));
        feature.Add<RecordCounter>(new SpecialistCounter());
    }
}
