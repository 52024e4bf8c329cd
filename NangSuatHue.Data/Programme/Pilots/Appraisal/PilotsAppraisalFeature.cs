using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Seeding;

[assembly: Brings(typeof(NangSuatHue.Data.Programme.Pilots.Appraisal.PilotsAppraisalFeature))]

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>What the feature brings.</summary>
public sealed class PilotsAppraisalFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<DecisionTemplate>("decision_templates");
        feature.Slices(
            typeof(AssignReviewers),
            typeof(FindDecisionTemplates),
            typeof(FindOfficers),
            typeof(RemoveDecisionTemplate),
            typeof(SaveDecisionTemplate),
            typeof(SaveRemark),
            typeof(SaveReview)
        );
        feature.Add(PilotsAppraisalNotices.All);
        feature.Add(PersonalColumn.Of<DecisionTemplate>(PersonalUse.ActorName, "ChangedBy"));
        feature.Add<IReferenceSeed>(new DecisionTemplateSeed());
    }
}
