using NangSuatHue.Data.Foundation.Jobs;

namespace NangSuatHue.Web.Foundation.Jobs;

/// <summary>The one home of background work: gives every job its turns, each in a loop of its own so that none waits for another.</summary>
public sealed class JobKeeper(IEnumerable<IJob> jobs, JobRunner runner) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(j => runner.KeepAsync(j, stoppingToken)));
}
