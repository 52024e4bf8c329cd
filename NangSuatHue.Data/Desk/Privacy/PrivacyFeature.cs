using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Desk.Privacy.PrivacyFeature))]

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>What the feature brings.</summary>
public sealed class PrivacyFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Add(PrivacyTasks.DataRequest);
        feature.Table<DataRequest>(
            "data_requests",
            e =>
            {
                e.HasIndex(x => x.UserId);
                e.Property(x => x.Granted).IsConcurrencyToken();
            }
        );
        feature.Add<IFlow>(DataRequestWorkflow.Flow);
        feature.Slices(typeof(AnswerDataRequest), typeof(ExportPerson), typeof(FindDataRequests), typeof(MakeDataRequest));
        feature.Add(PrivacyNotices.All);
        feature.Service<IReminder, ForgetErasedMails>();
        feature.Add(PersonalColumn.Of<DataRequest>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<DataRequest>(PersonalUse.ActorName, "DecidedBy"));
    }
}
