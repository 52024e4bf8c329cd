using System.Collections.Concurrent;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Jobs;

namespace NangSuatHue.Web.Exchange.Batches;

/// <summary>
/// Writes queued imports in the background, one at a time. Leaving the page does not stop it; a restart goes on with what waited.
/// Pages read the progress from here.
/// </summary>
public sealed partial class ImportJob(RunQueuedImports runner, JobBell bell, ILogger<ImportJob> logger)
    : IJob,
        IProgress<(int BatchId, ImportProgress Progress)>
{
    private readonly ConcurrentDictionary<int, (ImportProgress Progress, long StartedAt)> progress = new();

    /// <inheritdoc />
    public string Name => "imports";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromSeconds(5);

    /// <summary>Raised when a batch moved on or ended; the argument is the batch.</summary>
    public event Action<int>? Changed;

    /// <summary>How far a batch is; null where it is not being written.</summary>
    public (ImportProgress Progress, TimeSpan Elapsed)? Find(int batchId) =>
        progress.TryGetValue(batchId, out var found) ? (found.Progress, TimeSpan.FromMilliseconds(Environment.TickCount64 - found.StartedAt)) : null;

    /// <summary>Says that a batch was queued.</summary>
    public void Wake() => bell.Ring(Name);

    /// <inheritdoc />
    public void Report((int BatchId, ImportProgress Progress) value)
    {
        progress.AddOrUpdate(value.BatchId, _ => (value.Progress, Environment.TickCount64), (_, old) => (value.Progress, old.StartedAt));
        Changed?.Invoke(value.BatchId);
    }

    /// <inheritdoc />
    public async Task RunAsync(bool asked, CancellationToken ct)
    {
        try
        {
            await runner.RecoverAsync(ct);
            while (await runner.RunNextAsync(this, (id, e) => Failed(logger, e, id), ct) is { } done)
            {
                progress.TryRemove(done, out _);
                Changed?.Invoke(done);
            }
        }
        finally
        {
            progress.Clear();
        }
    }

    [LoggerMessage(LogLevel.Error, "Import {BatchId} failed; nothing of it was written")]
    private static partial void Failed(ILogger logger, Exception exception, int batchId);
}
