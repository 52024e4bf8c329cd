using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Desk.Backups;

/// <summary>Makes the scheduled backups, and one more when an administrator asks. One at a time.</summary>
public sealed partial class BackupJob(ScheduledBackups backups, BackupOptions options, JobRunner runner, ILogger<BackupJob> logger) : IJob
{
    private const string Unknown = "Không sao lưu được; xem nhật ký của máy chủ." + " / The backup failed; see the server's log.";

    private volatile bool waiting;
    private long lastTry = -1;

    /// <summary>Raised when a backup begins, ends or fails.</summary>
    public event Action? Changed;

    /// <inheritdoc />
    public string Name => "backups";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public TimeSpan Delay => TimeSpan.FromMinutes(1);

    /// <summary>Whether one is being made.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Why the last one failed, in both languages; null when it did not.</summary>
    public string? LastError { get; private set; }

    /// <summary>Hours between two backups; 0 when they are switched off.</summary>
    public double EveryHours => options.EveryHours;

    /// <summary>Where they lie.</summary>
    public string Folder => backups.Folder;

    /// <summary>Asks for a backup now. Forbidden unless the actor manages backups; Conflict while one is being made.</summary>
    public Task<Outcome<Done>> AskAsync(Actor actor)
    {
        if (!Rights.May(actor, Act.ManageBackups))
        {
            return Task.FromResult<Outcome<Done>>(OutcomeKind.Forbidden);
        }

        if (IsRunning || waiting)
        {
            return Task.FromResult<Outcome<Done>>(OutcomeKind.Conflict);
        }

        waiting = IsRunning = true;
        runner.Ring(Name);
        Changed?.Invoke();
        return Task.FromResult<Outcome<Done>>(new Done());
    }

    /// <inheritdoc />
    public async Task RunAsync(bool asked, CancellationToken ct)
    {
        if (waiting || IsDue())
        {
            await MakeAsync(ct);
        }
    }

    /// <summary>
    /// By the files, and within one process not more often than the settings say, whatever the clock does. A failure is tried again after an hour.
    /// </summary>
    private bool IsDue()
    {
        var wait = LastError is null ? options.EveryHours : Math.Min(1, options.EveryHours);
        return backups.IsDue() && (lastTry < 0 || Environment.TickCount64 - lastTry >= TimeSpan.FromHours(wait).TotalMilliseconds);
    }

    private async Task MakeAsync(CancellationToken ct)
    {
        IsRunning = true;
        Changed?.Invoke();
        try
        {
            var made = await backups.RunAsync(ct);
            LastError = null;
            Made(logger, made.Path, made.Bytes);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LastError = e is BackupException ? e.Message : Unknown;
            Failed(logger, e);
        }
        finally
        {
            lastTry = Environment.TickCount64;
            waiting = IsRunning = false;
            Changed?.Invoke();
        }
    }

    [LoggerMessage(LogLevel.Information, "Backup made and verified: {Path}, {Bytes} bytes")]
    private static partial void Made(ILogger logger, string path, long bytes);

    [LoggerMessage(LogLevel.Error, "The scheduled backup failed; it is tried again within an hour")]
    private static partial void Failed(ILogger logger, Exception exception);
}
