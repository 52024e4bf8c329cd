using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Privacy;

[assembly: Brings(typeof(NangSuatHue.Data.Foundation.Mail.MailFeature))]

namespace NangSuatHue.Data.Foundation.Mail;

/// <summary>What the feature brings.</summary>
public sealed class MailFeature : Feature
{
    /// <inheritdoc />
    public override void Register(FeatureBuilder feature)
    {
        feature.Table<OutboxMail>("outbox_mails", e => e.HasIndex(x => x.NextTryAt).HasFilter("sent_at IS NULL AND given_up_at IS NULL"));
        feature.Slices(typeof(SendOutbox));
        feature.Add(PersonalColumn.Of<OutboxMail>(PersonalUse.Account, "UserId"));
        feature.Add(PersonalColumn.Of<OutboxMail>(PersonalUse.Mail, "To"));
    }
}
