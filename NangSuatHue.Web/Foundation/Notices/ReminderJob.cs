using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Web.Foundation.Notices;

/// <summary>Asks every reminder about once an hour. One that fails does not stop the others.</summary>
public sealed partial class ReminderJob(IEnumerable<IReminder> reminders, ILogger<ReminderJob> logger) : IJob
{
    /// <inheritdoc />
    public string Name => "reminders";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc />
    public TimeSpan Delay => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public async Task RunAsync(bool asked, CancellationToken ct)
    {
        foreach (var reminder in reminders)
        {
            try
            {
                Told(logger, reminder.GetType().Name, await reminder.RunAsync(ct));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(logger, reminder.GetType().Name, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Reminder} told {Count}")]
    private static partial void Told(ILogger logger, string reminder, int count);

    [LoggerMessage(LogLevel.Error, "{Reminder} failed; it is asked again in an hour")]
    private static partial void Failed(ILogger logger, string reminder, Exception exception);
}
