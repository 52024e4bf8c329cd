using System.Collections.Concurrent;

namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>Wakes a job of this server before its time.</summary>
public sealed class JobBell
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> bells = new();

    /// <summary>Asks for a turn of a job.</summary>
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

    /// <summary>Waits for the bell, at most so long; whether it rang.</summary>
    public Task<bool> WaitAsync(string job, TimeSpan most, CancellationToken ct) => Bell(job).WaitAsync(most, ct);

    private SemaphoreSlim Bell(string job) => bells.GetOrAdd(job, _ => new SemaphoreSlim(0));
}
