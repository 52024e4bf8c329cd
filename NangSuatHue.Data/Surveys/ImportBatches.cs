using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Surveys;

/// <summary>A batch as its page shows it.</summary>
public sealed record ImportView
{
    /// <summary>The batch.</summary>
    public required ImportBatch Batch { get; init; }

    /// <summary>What a person decided.</summary>
    public required ImportSettings Settings { get; init; }

    /// <summary>The last report without its problems; null before the first check.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>What the undo did.</summary>
    public UndoReport? Undo { get; init; }

    /// <summary>How many problems of each severity the last check found.</summary>
    public required IReadOnlyDictionary<Severity, int> ProblemCounts { get; init; }

    /// <summary>How many rows were rejected or repeat, by code.</summary>
    public int Problems => ProblemCounts.Values.Sum();
}

/// <summary>Spools an upload to a stored file and opens a batch for it. No database is touched while the stream is read.</summary>
public sealed class UploadSurvey(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>The largest file taken, bytes.</summary>
    public const long MaxBytes = 200L << 20;

    /// <summary>Gives the batch's id. Without a kind, the one whose fields the header names most is taken. Invalid with the reason where the file is empty, too large, no text and no workbook.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, Stream content, string fileName, string? kind = null, CancellationToken ct = default)
    {
        var allowed = ImportRights.Kinds(actor);
        if (allowed.Count == 0 || (kind is not null && allowed.All(k => k.Name != kind)))
        {
            return OutcomeKind.Forbidden;
        }

        StoredFile stored;
        (ImportKind Kind, string? Sheet) recognised;
        try
        {
            stored = await StoredFile.KeepAsync(content, gate.FilesDirectory, MaxBytes, ct);
            SheetReader.Check(stored.Path, gate.TemporaryDirectory);
            recognised = ImportKinds.Recognise(stored.Path, gate.TemporaryDirectory, kind is null ? allowed : [ImportKinds.Find(kind)!]);
        }
        catch (UnreadableFileException e)
        {
            return Outcome<int>.Invalid(new Issue("file", e.Code, [.. e.Args]));
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is DatabaseTrouble.Full or DatabaseTrouble.ReadOnly)
        {
            return Outcome<int>.Invalid(new Issue("file", "server_full"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = new ImportBatch
        {
            Kind = recognised.Kind.Name,
            Settings = ImportJson.Write(new ImportSettings { Sheet = recognised.Sheet }),
            FileName = SafeName(fileName),
            FileSize = stored.Size,
            FileSha256 = stored.Sha256,
            Status = BatchStatus.Uploaded,
            OwnerId = actor.UserId,
            CreatedBy = actor.Name,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    private static string SafeName(string name)
    {
        var leaf = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = WellFormed.Composed(new string(leaf.Where(c => !char.IsControl(c)).ToArray())).Trim();
        return clean.Length == 0 ? "khong-ten.csv"
            : clean.Length > 160 ? clean[^160..]
            : clean;
    }
}

/// <summary>Checks a batch's file with the given settings and keeps the result: the same code as the commit, nothing written to the registry.</summary>
public sealed class PreviewImport(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Gives the report; another kind may be chosen. Conflict where the batch is queued or written already.</summary>
    public async Task<Outcome<ImportReport>> RunAsync(
        Actor actor,
        int batchId,
        ImportSettings settings,
        IProgress<ImportProgress>? progress = null,
        string? kind = null,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.FindAsync([batchId], ct);
        if (batch is null || !ImportRights.May(actor, batch.Kind))
        {
            return ImportRights.Refusal(actor);
        }

        if (kind is not null && kind != batch.Kind)
        {
            if (!ImportRights.May(actor, kind))
            {
                return OutcomeKind.Forbidden;
            }

            batch.Kind = kind;
            settings = settings with
            {
                Columns = new Dictionary<string, string>(),
                Units = new Dictionary<string, string>(),
                Decimals = new Dictionary<string, DecimalSign>(),
            };
        }

        if (batch.Status is not (BatchStatus.Uploaded or BatchStatus.Previewed or BatchStatus.Failed))
        {
            return OutcomeKind.Conflict;
        }

        var report = await new ImportRun(gate, clock).ExecuteAsync(
            new ImportRequest
            {
                Kind = ImportKinds.Find(batch.Kind)!,
                Path = StoredFile.PathOf(gate.FilesDirectory, batch.FileSha256),
                FileName = batch.FileName,
                Settings = settings,
                Commit = false,
                Actor = actor,
                BatchId = batchId,
            },
            progress,
            ct
        );

        batch.Settings = ImportJson.Write(settings);
        batch.Report = ImportJson.Write(report with { Problems = [] });
        (batch.Rows, batch.Created, batch.Updated, batch.Unchanged) = (report.Rows, report.Created, report.Updated, report.Unchanged);
        (batch.Rejected, batch.Duplicates, batch.Warnings) = (report.Rejected, report.Duplicates, report.Warnings);
        batch.Illustrative = settings.Illustrative;
        batch.Status = report.Status == ImportStatus.DryRun ? BatchStatus.Previewed : BatchStatus.Uploaded;
        batch.Failure = null;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await ProblemStore.SaveAsync(db.Database.GetDbConnection(), batchId, report.Problems, ct);
        await transaction.CommitAsync(ct);
        return report;
    }
}

/// <summary>Asks for a checked batch to be written. The queue does it, whether or not anybody stays on the page.</summary>
public sealed class QueueImport(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Conflict where the batch was not checked, or is queued or written already.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await ImportRights.MayAsync(db, actor, batchId, ct))
        {
            return ImportRights.Refusal(actor);
        }

        var done = await db
            .ImportBatches.Where(b => b.Id == batchId && b.Status == BatchStatus.Previewed)
            .ExecuteUpdateAsync(
                s => s.SetProperty(b => b.Status, BatchStatus.Queued).SetProperty(b => b.Attempts, 0).SetProperty(b => b.Version, b => b.Version + 1),
                ct
            );
        return done == 1 ? new Done()
            : await db.ImportBatches.AnyAsync(b => b.Id == batchId, ct) ? OutcomeKind.Conflict
            : OutcomeKind.NotFound;
    }
}

/// <summary>Gives a batch up before it is written.</summary>
public sealed class CancelImport(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Conflict where it is being written or was written.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await ImportRights.MayAsync(db, actor, batchId, ct))
        {
            return ImportRights.Refusal(actor);
        }

        var done = await db
            .ImportBatches.Where(b =>
                b.Id == batchId
                && (
                    b.Status == BatchStatus.Uploaded
                    || b.Status == BatchStatus.Previewed
                    || b.Status == BatchStatus.Queued
                    || b.Status == BatchStatus.Failed
                )
            )
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Cancelled).SetProperty(b => b.Version, b => b.Version + 1), ct);
        return done == 1 ? new Done() : OutcomeKind.Conflict;
    }
}

/// <summary>Writes queued batches, one after another. A batch found running at start was cut off before its transaction ended: it is absent, and goes on.</summary>
public sealed class RunQueuedImports(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Begins the failure of a batch that waits until the database can be written again; a <see cref="DatabaseTrouble"/> follows.</summary>
    public const string Waiting = "waiting:";

    private const int MaxAttempts = 3;
    private readonly ConcurrentQueue<(int Id, DatabaseTrouble Trouble)> cutOff = new();

    /// <summary>Puts batches that a dead process left running back into the queue; gives up one that failed three times.</summary>
    public async Task<int> RecoverAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var given = await db
            .ImportBatches.Where(b => b.Status == BatchStatus.Running && b.Attempts >= MaxAttempts)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Failed).SetProperty(b => b.Failure, "interrupted"), ct);
        return given
            + await db
                .ImportBatches.Where(b => b.Status == BatchStatus.Running)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Queued).SetProperty(b => b.Failure, "resumed"), ct);
    }

    /// <summary>Writes the oldest queued batch and gives its id; null where none waits. A trouble of the database is thrown and costs the batch nothing: the next call takes it up again.</summary>
    public async Task<int?> RunNextAsync(
        IProgress<(int BatchId, ImportProgress Progress)>? progress,
        Action<int, Exception> failed,
        CancellationToken ct
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        while (cutOff.TryPeek(out var cut))
        {
            await RequeueAsync(db, cut.Id, cut.Trouble, ct);
            cutOff.TryDequeue(out _);
        }

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
                    Kind = ImportKinds.Find(batch.Kind)!,
                    Path = StoredFile.PathOf(gate.FilesDirectory, batch.FileSha256),
                    FileName = batch.FileName,
                    Settings = ImportSettings.Parse(batch.Settings),
                    Commit = true,
                    Actor = owner,
                    BatchId = batch.Id,
                },
                progress is null ? null : new Relay(batch.Id, progress),
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
            failed(batch.Id, e);
            await FailAsync(db, batch.Id, "failed", CancellationToken.None);
        }

        return batch.Id;
    }

    private static Task<int> RequeueAsync(AppDb db, int id, DatabaseTrouble trouble, CancellationToken ct)
    {
        var why = Waiting + trouble;
        return db
            .ImportBatches.Where(b => b.Id == id && (b.Status == BatchStatus.Running || b.Status == BatchStatus.Failed))
            .ExecuteUpdateAsync(
                s => s.SetProperty(b => b.Status, BatchStatus.Queued).SetProperty(b => b.Attempts, 0).SetProperty(b => b.Failure, why),
                ct
            );
    }

    private static Task<int> FailAsync(AppDb db, int id, string why, CancellationToken ct) =>
        db
            .ImportBatches.Where(b => b.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Failed).SetProperty(b => b.Failure, why), ct);

    private sealed class Relay(int id, IProgress<(int, ImportProgress)> target) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => target.Report((id, value));
    }
}

/// <summary>One batch with its last report.</summary>
public sealed class GetImport(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound for no such batch.</summary>
    public async Task<Outcome<ImportView>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !ImportRights.May(actor, batch.Kind))
        {
            return ImportRights.Refusal(actor);
        }

        var counts = await db
            .ImportProblems.Where(p => p.BatchId == batchId)
            .GroupBy(p => p.Severity)
            .Select(g => new { g.Key, N = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.N, ct);
        return new ImportView
        {
            Batch = batch,
            Settings = ImportSettings.Parse(batch.Settings),
            Report = batch.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(batch.Report, ImportSettings.Json),
            Undo = batch.UndoReport is null ? null : JsonSerializer.Deserialize<UndoReport>(batch.UndoReport, ImportSettings.Json),
            ProblemCounts = counts,
        };
    }
}

/// <summary>The problems of a batch, a page at a time.</summary>
public sealed class FindImportProblems(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows per page.</summary>
    public const int PageSize = 25;

    /// <summary>One page in order of rows, of one severity or all.</summary>
    public async Task<Outcome<IReadOnlyList<RowProblem>>> RunAsync(
        Actor actor,
        int batchId,
        Severity? severity,
        int page,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await ImportRights.MayAsync(db, actor, batchId, ct))
        {
            return ImportRights.Refusal(actor);
        }

        var problems = await db
            .ImportProblems.AsNoTracking()
            .Where(p => p.BatchId == batchId && (severity == null || p.Severity == severity))
            .OrderBy(p => p.Row)
            .ThenByDescending(p => p.Severity)
            .ThenBy(p => p.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<RowProblem>> { Kind = OutcomeKind.Ok, Value = problems.Select(ProblemStore.ToProblem).ToList() };
    }
}

/// <summary>The latest batches.</summary>
public sealed class FindImports(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows per page.</summary>
    public const int PageSize = 20;

    /// <summary>One page, the newest first, with the count of all.</summary>
    public async Task<Outcome<(IReadOnlyList<ImportBatch> Rows, int Count)>> RunAsync(Actor actor, int page, CancellationToken ct = default)
    {
        var kinds = ImportRights.Kinds(actor).Select(k => k.Name).ToList();
        if (kinds.Count == 0)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db
            .ImportBatches.AsNoTracking()
            .Where(b => kinds.Contains(b.Kind))
            .OrderByDescending(b => b.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .Select(b => new ImportBatch
            {
                Id = b.Id,
                Kind = b.Kind,
                FileName = b.FileName,
                FileSize = b.FileSize,
                FileSha256 = b.FileSha256,
                Status = b.Status,
                Rows = b.Rows,
                Created = b.Created,
                Updated = b.Updated,
                Unchanged = b.Unchanged,
                Rejected = b.Rejected,
                Duplicates = b.Duplicates,
                CreatedBy = b.CreatedBy,
                CreatedAt = b.CreatedAt,
                CommittedAt = b.CommittedAt,
                UndoneAt = b.UndoneAt,
                Illustrative = b.Illustrative,
            })
            .ToListAsync(ct);
        return new Outcome<(IReadOnlyList<ImportBatch>, int)>
        {
            Kind = OutcomeKind.Ok,
            Value = (rows, await db.ImportBatches.CountAsync(b => kinds.Contains(b.Kind), ct)),
        };
    }
}

/// <summary>The rejected rows of a batch in the file's own columns with the reasons behind them.</summary>
public sealed class DownloadRejected(IDbContextFactory<AppDb> dbs, DbGate gate)
{
    /// <summary>Writes CSV; gives the name to save it under. NotFound where the file has no rows at all.</summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, int batchId, bool vi, Stream output, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !ImportRights.May(actor, batch.Kind))
        {
            return ImportRights.Refusal(actor);
        }

        var problems = await db
            .ImportProblems.AsNoTracking()
            .Where(p => p.BatchId == batchId && p.Severity == Severity.Error)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        var reasons = problems
            .GroupBy(p => p.Row)
            .ToDictionary(
                g => g.Key,
                g =>
                    string.Join(
                        " ",
                        g.Select(ProblemStore.ToProblem).Select(p => (p.Column.Length > 0 ? p.Column + ": " : "") + (vi ? p.Message : p.MessageEn))
                    )
            );
        try
        {
            RejectedFile.Write(
                StoredFile.PathOf(gate.FilesDirectory, batch.FileSha256),
                ImportKinds.Find(batch.Kind)!,
                ImportSettings.Parse(batch.Settings),
                reasons,
                vi,
                gate.TemporaryDirectory,
                output
            );
        }
        catch (UnreadableFileException)
        {
            return OutcomeKind.NotFound;
        }

        return Path.GetFileNameWithoutExtension(batch.FileName) + (vi ? "-bi-loai.csv" : "-rejected.csv");
    }
}
