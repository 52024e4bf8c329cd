using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Programme.People;

/// <summary>Records of one person lead to each other.</summary>
public sealed class PeoplePages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new KindSection(ExpertKind.Kind, KindPlace.BesideRecord, typeof(ExpertPersonSection)),
            new KindSection(SpecialistKind.Kind, KindPlace.BesideRecord, typeof(SpecialistPersonSection)),
        ];
}
