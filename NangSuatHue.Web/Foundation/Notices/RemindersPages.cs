using NangSuatHue.Web.Features;
using NangSuatHue.Web.Foundation.Jobs;

namespace NangSuatHue.Web.Foundation.Notices;

/// <summary>Reminders that run day by day.</summary>
public sealed class RemindersPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddJob<ReminderJob>();
    }
}
