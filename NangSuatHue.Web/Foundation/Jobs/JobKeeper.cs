using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Foundation.Jobs;

/// <summary>
/// The one home of background work: gives every job its turns, each in a loop of its own so that none waits for another. A job that fails is tried again,
/// after a while that doubles up to a minute.
/// </summary>
public sealed partial class JobKeeper(IEnumerable<IJob> jobs, JobRunner runner, JobBell bell, ILogger<JobKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(j => KeepAsync(j, stoppingToken)));

    private async Task KeepAsync(IJob job, CancellationToken stopping)
    {
        // A job that reads much before its first wait does not keep the others from starting.
        await Task.Yield();
        var patience = TimeSpan.FromSeconds(2);
        try
        {
            var asked = await bell.WaitAsync(job.Name, job.Delay, stopping);
            while (true)
            {
                // A little more than the job's own time: a timer that rings early would find it not due and wait once more.
                var wait = (job.Every < Look || job.OfEachServer ? job.Every : Look) + TimeSpan.FromMilliseconds(50);
                var done = false;
                try
                {
                    done = await runner.TryRunAsync(job, asked, stopping);
                    patience = TimeSpan.FromSeconds(2);
                }
                catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
                {
                    Failed(logger, e, job.Name, DatabaseTroubles.Of(e));
                    (wait, patience) = (patience, TimeSpan.FromSeconds(Math.Min(patience.TotalSeconds * 2, 60)));
                }

                // Whoever asked is not forgotten because another server was busy with it, or because it failed.
                asked = await bell.WaitAsync(job.Name, asked && !done && wait > Look / 6 ? Look / 6 : wait, stopping) || (asked && !done);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed ({Trouble}); it is tried again by itself")]
    private static partial void Failed(ILogger logger, Exception exception, string job, DatabaseTrouble trouble);
}
