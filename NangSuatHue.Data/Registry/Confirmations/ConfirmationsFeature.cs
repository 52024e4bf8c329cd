using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Registry.Confirmations.ConfirmationsFeature))]

namespace NangSuatHue.Data.Registry.Confirmations;

/// <summary>What the feature brings.</summary>
public sealed class ConfirmationsFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<YearConfirmation>("year_confirmations", e => e.HasIndex(x => new { x.EnterpriseId, x.Year }).IsUnique());
        feature.Slices(typeof(ConfirmRecord), typeof(GetConfirmation));
        feature.Add(ConfirmationsNotices.All);
        feature.Add(new Link("year_confirmations", "enterprise_id", "enterprises") { Once = ["year"], Label = ["year"] });
        feature.Service<IReminder, ConfirmReminder>();
        feature.Add(PersonalColumn.Of<YearConfirmation>(PersonalUse.ActorName, "By"));
    }
}
