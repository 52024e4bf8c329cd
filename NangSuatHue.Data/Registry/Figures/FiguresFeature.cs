using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Figures.FiguresFeature))]

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What the feature brings.</summary>
public sealed class FiguresFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add<IFlow>(FiguresWorkflow.Flow);
        feature.Add(FiguresTasks.Submitted, FiguresTasks.Reopen, FiguresTasks.Returned, FiguresTasks.Draft);
        feature.Table<FigureRemark>("figure_remarks", e => e.HasIndex(x => new { x.EnterpriseId, x.Year }));
        feature.Table<ReopenRequest>("reopen_requests", e => e.HasIndex(x => x.EnterpriseId));
        feature.Slices(
            typeof(AnswerReopen),
            typeof(AskReopen),
            typeof(FindFigures),
            typeof(GetFigures),
            typeof(LockFigures),
            typeof(ReturnFigures),
            typeof(SaveFigures),
            typeof(SubmitFigures),
            typeof(VerifyFigures)
        );
        feature.Add(FiguresNotices.All);
        feature.Add(
            new Link("figure_remarks", "enterprise_id", "enterprises") { WholeRows = false },
            new Link("reopen_requests", "enterprise_id", "enterprises") { WholeRows = false }
        );
        feature.Add(PersonalColumn.Of<FigureRemark>(PersonalUse.ActorName, "By"));
        feature.Add(PersonalColumn.Of<ReopenRequest>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<ReopenRequest>(PersonalUse.ActorName, "By", "DecidedBy"));
    }
}
