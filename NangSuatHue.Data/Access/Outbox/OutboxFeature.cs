using NangSuatHue.Data.Foundation.Features;

[assembly: Brings(typeof(NangSuatHue.Data.Access.Outbox.OutboxFeature))]

namespace NangSuatHue.Data.Access.Outbox;

/// <summary>The administrator's view of the mails that were written.</summary>
public sealed class OutboxFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature) => feature.Slices(typeof(FindMails), typeof(ReadMail), typeof(ResendMail));
}
