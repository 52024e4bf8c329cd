using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Foundation.Notices;

/// <summary>Reminders that run day by day.</summary>
public sealed class RemindersPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ReminderKeeper>();
    }
}
