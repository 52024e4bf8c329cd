using NangSuatHue.Data.Foundation.Notices;

namespace NangSuatHue.Web.Foundation.Notices;

/// <summary>Asks every reminder about once an hour. One that fails does not stop the others.</summary>
public sealed partial class ReminderKeeper(IEnumerable<IReminder> reminders, ILogger<ReminderKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The first readers after a start come first.
            await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
            using var timer = new PeriodicTimer(Look);
            do
            {
                foreach (var reminder in reminders)
                {
                    try
                    {
                        var told = await reminder.RunAsync(stoppingToken);
                        Told(logger, reminder.GetType().Name, told);
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        Failed(logger, reminder.GetType().Name, e);
                    }
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Reminder} told {Count}")]
    private static partial void Told(ILogger logger, string reminder, int count);

    [LoggerMessage(LogLevel.Error, "{Reminder} failed; it is asked again in an hour")]
    private static partial void Failed(ILogger logger, string reminder, Exception exception);
}
