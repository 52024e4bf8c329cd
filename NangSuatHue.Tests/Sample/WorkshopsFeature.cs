using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Privacy;

namespace NangSuatHue.Tests.Sample;

/// <summary>All that the sample feature brings to the data: one line of a host adds it.</summary>
public sealed class WorkshopsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<Workshop>("sample_workshops", e => e.HasIndex(x => new { x.EnterpriseId, x.Topic }).IsUnique());
        feature.Add<ImportKind>(WorkshopKind.Kind);
        feature.Add(new Link("sample_workshops", "enterprise_id", "enterprises") { Once = ["topic"], Label = ["topic"] });
        feature.Add(PersonalColumn.Of<Workshop>(PersonalUse.Mail, "Email"));
        feature.Add(PersonalColumn.Of<Workshop>(PersonalUse.ActorName, "CreatedBy", "ChangedBy"));
        feature.Add(WorkshopTasks.Sent);
        feature.Add<IFlow>(WorkshopWorkflow.Flow);
        feature.Add<RecordCounter>(new WorkshopCounter());
        feature.Slices(typeof(MoveWorkshop));
    }
}
