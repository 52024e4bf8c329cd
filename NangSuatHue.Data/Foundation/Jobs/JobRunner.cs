using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>Gives jobs their turns on this server, by time or because somebody asked.</summary>
public sealed partial class JobRunner(IJobClaims claims, ILogger<JobRunner>? logger = null)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> bells = new();

    /// <summary>Asks for a turn of a job before its time.</summary>
    public void Ring(string job)
    {
        var bell = Bell(job);
        lock (bell)
        {
            if (bell.CurrentCount == 0)
            {
                bell.Release();
            }
        }
    }

    /// <summary>
    /// Gives a job its turns until the application ends. A job that fails is tried again, after a while that doubles up to a minute.
    /// </summary>
    public async Task KeepAsync(IJob job, CancellationToken stopping)
    {
        // A job that reads much before its first wait does not keep the others from starting.
        await Task.Yield();
        var patience = TimeSpan.FromSeconds(2);
        try
        {
            var asked = await Bell(job.Name).WaitAsync(job.Delay, stopping);
            while (true)
            {
                // A little more than the job's own time: a timer that rings early would find it not due and wait once more.
                var wait = (job.Every < Look || job.OfEachServer ? job.Every : Look) + TimeSpan.FromMilliseconds(50);
                var done = false;
                try
                {
                    done = await TryRunAsync(job, asked, stopping);
                    patience = TimeSpan.FromSeconds(2);
                }
                catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
                {
                    Failed(e, job.Name);
                    (wait, patience) = (patience, TimeSpan.FromSeconds(Math.Min(patience.TotalSeconds * 2, 60)));
                }

                // Whoever asked is not forgotten because another server was busy with it, or because it failed.
                asked = await Bell(job.Name).WaitAsync(asked && !done && wait > Look / 6 ? Look / 6 : wait, stopping) || (asked && !done);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The application ends.
        }
    }

    /// <summary>
    /// Gives a job its turn if it is free and due; false where it is not. What the job throws is thrown here, after the claim was given back.
    /// </summary>
    public async Task<bool> TryRunAsync(IJob job, bool asked, CancellationToken ct)
    {
        if (job.OfEachServer)
        {
            await job.RunAsync(asked, ct);
            return true;
        }

        await using var claim = await claims.TryAsync(job, asked, ct);
        if (claim is null)
        {
            return false;
        }

        using var turn = CancellationTokenSource.CreateLinkedTokenSource(ct, claim.Lost);
        await job.RunAsync(asked, turn.Token);
        return true;
    }

    private SemaphoreSlim Bell(string job) => bells.GetOrAdd(job, _ => new SemaphoreSlim(0));

    private void Failed(Exception exception, string job)
    {
        if (logger is not null)
        {
            Failed(logger, exception, job, DatabaseTroubles.Of(exception));
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed ({Trouble}); it is tried again by itself")]
    private static partial void Failed(ILogger logger, Exception exception, string job, DatabaseTrouble trouble);
}
