using System.Collections.Concurrent;
using NangSuatHue.Data.Exchange.Batches;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>
/// Writes queued imports in the background, one at a time. Leaving the page does not stop it; a restart goes on with what waited.
/// Pages read the progress from here.
/// </summary>
public sealed partial class ImportQueue(RunQueuedImports runner, ILogger<ImportQueue> logger)
    : BackgroundService,
        IProgress<(int BatchId, ImportProgress Progress)>
{
    private readonly SemaphoreSlim wake = new(0);
    private readonly ConcurrentDictionary<int, (ImportProgress Progress, long StartedAt)> progress = new();

    /// <summary>Raised when a batch moved on or ended; the argument is the batch.</summary>
    public event Action<int>? Changed;

    /// <summary>How far a batch is; null where it is not being written.</summary>
    public (ImportProgress Progress, TimeSpan Elapsed)? Find(int batchId) =>
        progress.TryGetValue(batchId, out var found) ? (found.Progress, TimeSpan.FromMilliseconds(Environment.TickCount64 - found.StartedAt)) : null;

    /// <summary>Says that a batch was queued.</summary>
    public void Wake() => wake.Release();

    /// <inheritdoc />
    public void Report((int BatchId, ImportProgress Progress) value)
    {
        progress.AddOrUpdate(value.BatchId, _ => (value.Progress, Environment.TickCount64), (_, old) => (value.Progress, old.StartedAt));
        Changed?.Invoke(value.BatchId);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var patience = 2;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await runner.RunNextAsync(this, (id, e) => Failed(logger, e, id), stoppingToken) is { } done)
                {
                    progress.TryRemove(done, out _);
                    Changed?.Invoke(done);
                }

                patience = 2;
                await wake.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database did not answer: wait and try again rather than stop importing for good.
                QueueFailed(logger, e);
                progress.Clear();
                await Task.Delay(TimeSpan.FromSeconds(patience), stoppingToken);
                patience = Math.Min(patience * 2, 60);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Import {BatchId} failed; nothing of it was written")]
    private static partial void Failed(ILogger logger, Exception exception, int batchId);

    [LoggerMessage(LogLevel.Error, "The import queue cannot use the database; it tries again by itself")]
    private static partial void QueueFailed(ILogger logger, Exception exception);
}
