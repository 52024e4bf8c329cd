using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Jobs;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// Writes queued imports in the background, one after another. Leaving the page does not stop it. Whoever has its turn has the claim on the job: a batch
/// found running was then cut off before its transaction ended, is absent, and goes on. Pages read the progress from here.
/// </summary>
public sealed partial class ImportJob(
    IDbContextFactory<AppDb> dbs,
    DbGate gate,
    TimeProvider clock,
    JobRunner? runner = null,
    ILogger<ImportJob>? logger = null
) : IJob
{
    /// <summary>Begins the failure of a batch that waits until the database can be written again; a <see cref="DatabaseTrouble"/> follows.</summary>
    public const string Waiting = "waiting:";

    private const int MaxAttempts = 3;
    private readonly ConcurrentQueue<(int Id, DatabaseTrouble Trouble)> cutOff = new();
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
    public void Wake() => runner?.Ring(Name);

    /// <inheritdoc />
    public async Task RunAsync(bool asked, CancellationToken ct)
    {
        try
        {
            await RecoverAsync(ct);
            while (await RunNextAsync(null, ct) is { } done)
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

    /// <summary>Puts batches that a dead or stopped server left running back into the queue; gives up one that failed three times.</summary>
    public async Task<int> RecoverAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await RequeueCutOffAsync(db, ct);
        if (!await db.ImportBatches.AnyAsync(b => b.Status == BatchStatus.Running, ct))
        {
            return 0;
        }

        var given = await db
            .ImportBatches.Where(b => b.Status == BatchStatus.Running && b.Attempts >= MaxAttempts)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Failed).SetProperty(b => b.Failure, "interrupted"), ct);
        return given
            + await db
                .ImportBatches.Where(b => b.Status == BatchStatus.Running)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Queued).SetProperty(b => b.Failure, "resumed"), ct);
    }

    /// <summary>
    /// Writes the oldest queued batch and gives its id; null where none waits. A trouble of the database is thrown and costs the batch nothing: the
    /// next call takes it up again. Any other fault is the batch's own: it fails, and <paramref name="failed"/>, or else the log, is told.
    /// </summary>
    // Long: a batch from being taken to its end, with each way that it can end.
    public async Task<int?> RunNextAsync(Action<int, Exception>? failed, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await RequeueCutOffAsync(db, ct);
        var batch = await db.ImportBatches.Where(b => b.Status == BatchStatus.Queued).OrderBy(b => b.Id).FirstOrDefaultAsync(ct);
        if (batch is null)
        {
            return null;
        }

        var taken = await db
            .ImportBatches.Where(b => b.Id == batch.Id && b.Status == BatchStatus.Queued)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Running).SetProperty(b => b.Attempts, b => b.Attempts + 1), ct);
        if (taken == 0)
        {
            return batch.Id;
        }

        var owner = new Actor
        {
            Role = Role.Operator,
            Name = batch.CreatedBy,
            UserId = batch.OwnerId,
        };
        try
        {
            var report = await new ImportRun(gate, clock).ExecuteAsync(
                new ImportRequest
                {
                    Kind = KindIndex.Of(gate.Features).Find(batch.Kind)!,
                    Path = StoredFile.PathOf(gate.FilesDirectory, batch.FileSha256),
                    FileName = batch.FileName,
                    Settings = ImportSettings.Parse(batch.Settings),
                    Commit = true,
                    Actor = owner,
                    BatchId = batch.Id,
                },
                new Report(value => Moved(batch.Id, value)),
                ct
            );
            if (report.Status is not (ImportStatus.Committed or ImportStatus.Unchanged))
            {
                await FailAsync(db, batch.Id, report.Message ?? report.Status.ToString(), ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: the transaction was rolled back and the next start goes on with it.
            throw;
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is var trouble and not DatabaseTrouble.None)
        {
            // Nothing of it was written and nothing is wrong with the file: it goes back into the queue, now or as soon as the database answers.
            cutOff.Enqueue((batch.Id, trouble));
            throw;
        }
        catch (Exception e)
        {
            (failed ?? Failed)(batch.Id, e);
            await FailAsync(db, batch.Id, "failed", CancellationToken.None);
        }

        return batch.Id;
    }

    /// <summary>What a trouble of the database cut off is not what a dead server left: it goes back with its reason, and costs no attempt.</summary>
    private async Task RequeueCutOffAsync(AppDb db, CancellationToken ct)
    {
        while (cutOff.TryPeek(out var cut))
        {
            await RequeueAsync(db, cut.Id, cut.Trouble, ct);
            cutOff.TryDequeue(out _);
        }
    }

    private static Task<int> RequeueAsync(AppDb db, int id, DatabaseTrouble trouble, CancellationToken ct)
    {
        var why = Waiting + trouble;
        return db
            .ImportBatches.Where(b => b.Id == id && b.Status == BatchStatus.Running)
            .ExecuteUpdateAsync(
                s => s.SetProperty(b => b.Status, BatchStatus.Queued).SetProperty(b => b.Attempts, 0).SetProperty(b => b.Failure, why),
                ct
            );
    }

    private static Task<int> FailAsync(AppDb db, int id, string why, CancellationToken ct) =>
        db
            .ImportBatches.Where(b => b.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Failed).SetProperty(b => b.Failure, why), ct);

    private void Moved(int id, ImportProgress value)
    {
        progress.AddOrUpdate(id, _ => (value, Environment.TickCount64), (_, old) => (value, old.StartedAt));
        Changed?.Invoke(id);
    }

    private void Failed(int batchId, Exception exception)
    {
        if (logger is not null)
        {
            Failed(logger, exception, batchId);
        }
    }

    [LoggerMessage(LogLevel.Error, "Import {BatchId} failed; nothing of it was written")]
    private static partial void Failed(ILogger logger, Exception exception, int batchId);

    private sealed class Report(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        void IProgress<ImportProgress>.Report(ImportProgress value) => told(value);
    }
}
