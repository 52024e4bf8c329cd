using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Foundation.Jobs;

namespace NangSuatHue.Web.Foundation.Mail;

/// <summary>Sending mails.</summary>
public sealed class MailPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddSettings<MailOptions>("Mail");
        builder.Services.AddSettings<SiteOptions>("Site", o => o.Address = development ? "http://localhost:5080" : null);
        builder.Services.AddJob<MailJob>();
    }
}
