using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;
using NangSuatHue.Data.Foundation.Tasks;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.MistakeReports.MistakeReportsFeature))]

namespace NangSuatHue.Data.Desk.MistakeReports;

/// <summary>What the feature brings.</summary>
public sealed class MistakeReportsFeature : Feature
{
    /// <summary>A report that waits for an answer.</summary>
    public static readonly TaskKind Waiting = new(
        "MistakeReport",
        45,
        r =>
            !r.IsOfficer
                ? null
                : new TaskRows("mistake_reports m WHERE m.answered_at IS NULL", "m.id", "coalesce(m.figure, m.page)")
                {
                    Detail = "m.page",
                    Since = "m.created_at",
                }
    )
    {
        Shared = true,
    };

    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add(Waiting);
        feature.Table<MistakeReport>("mistake_reports", e => e.HasIndex(x => x.AnsweredAt));
        feature.Slices(typeof(AnswerMistake), typeof(FindMistakes), typeof(ReportMistake));
        feature.Add(new NoticeKind("mistake_answered", "Sở đã trả lời báo sai sót của bạn: {0}", "Your report of a mistake was answered: {0}"));
        feature.Add(PersonalColumn.Of<MistakeReport>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<MistakeReport>(PersonalUse.Mail, "Email"));
        feature.Add(PersonalColumn.Of<MistakeReport>(PersonalUse.ActorName, "AnsweredBy"));
    }
}
