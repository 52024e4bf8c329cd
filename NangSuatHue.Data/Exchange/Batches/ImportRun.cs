using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using Npgsql;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// The one road from a file to the registry, for preview and commit alike: decode and detect, map, look once over the cells, stage the sound rows,
/// compare in sets, and, at commit, write everything in one transaction or nothing. Rows are staged before the transaction begins, so the write
/// lock is held for the comparison and the writing only.
/// </summary>
internal sealed class ImportRun(DbGate gate, TimeProvider clock)
{
    /// <summary>What imports files of a kind, and takes them back.</summary>
    /// <exception cref="InvalidOperationException">No feature imports the kind.</exception>
    public static Importer ImporterOf(FeatureSet features, ImportKind kind) =>
        features.Of<Importer>().FirstOrDefault(i => i.Takes(kind)) ?? throw new InvalidOperationException(kind.Name);

    public async Task<ImportReport> ExecuteAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        using var importLock = request.Commit ? await ImportLock.AcquireAsync(gate.DataDirectory, TimeSpan.FromMinutes(30), ct) : null;
        if (request.Commit && importLock is null)
        {
            return Failure(ImportStatus.Failed, "busy");
        }

        // The file is copied and hashed while it is looked over; where that ends with a question, the copy is not waited for.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var keeping = request.Commit ? Task.Run(() => StoredFile.KeepAsync(request.Path, gate.FilesDirectory, leaving.Token), ct) : null;
        try
        {
            var opening = Task.Run(
                () =>
                    SheetReader.Open(
                        request.Path,
                        request.Settings.Encoding,
                        gate.TemporaryDirectory,
                        ColumnMap.KnownHeader(request.Kind, request.Settings),
                        request.Settings.Sheet
                    ),
                ct
            );
            return await ReadAsync(request, opening, keeping, progress, ct);
        }
        catch (UnreadableFileException e)
        {
            return Failure(ImportStatus.Unreadable, e.Code, [.. e.Args]);
        }
        finally
        {
            await leaving.CancelAsync();
            await (keeping ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Maps, looks over and stages the sheet, then compares and writes; or ends with what a person must say first.</summary>
    private async Task<ImportReport> ReadAsync(
        ImportRequest request,
        Task<SheetReader> opening,
        Task<StoredFile>? keeping,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        await using var connection = await gate.OpenAsync(ct);
        var lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        using var sheet = await opening;
        var memory = await MappingMemories.RecallAsync(connection, request.Kind.Name, ColumnMap.Shape(sheet.Layout.HeaderTexts), ct);
        request = Recalled(request, memory);
        var columns = ColumnMap.Map(request.Kind, sheet.Layout, request.Settings, memory?.Columns);
        SpreadYears(request, sheet, columns);
        var head = new ImportHead(request, sheet, columns) { OtherSheets = OtherSheets(request, sheet) };
        progress?.Report(new("read", 0, sheet.Length));
        var import = ImporterOf(gate.Features, request.Kind)
            .Begin(new ImportContext(sheet, request.Kind, columns, request.Settings, lookups, connection, VietnamTime.Today(clock)));
        var read = false;
        if (head.MissingFields().Count > 0)
        {
            import.Look(ct);
        }
        else
        {
            read = await import.ReadAsync(progress, ct);
        }

        var report = head.Report(import.Evidence);
        return !read || report.Questions.Count > 0
            ? report with
            {
                Status = ImportStatus.Question,
            }
            : await RunAsync(request, columns, import, connection, report, keeping, ColumnMap.Shape(sheet.Layout.HeaderTexts), progress, ct);
    }

    /// <summary>What was said of a file of the same shape before is said of this one too, where nothing else is.</summary>
    private static ImportRequest Recalled(ImportRequest request, RecalledMapping? memory) =>
        memory is null
            ? request
            : request with
            {
                Settings = request.Settings with
                {
                    Wide = request.Settings.Wide ?? memory.Wide,
                    LeaveOut = request.Settings.LeaveOut.Count > 0 ? request.Settings.LeaveOut : memory.LeaveOut,
                },
            };

    /// <summary>Reads columns of several years as one record a year, where a person said so and no other year is said.</summary>
    private static void SpreadYears(ImportRequest request, SheetReader sheet, List<MappedColumn> columns)
    {
        if (request.Settings is { Wide: true, Year: null } && YearColumns.IsMissing(request.Kind, columns) && YearColumns.Of(columns).Count > 0)
        {
            YearColumns.LeaveOutYearless(request.Kind, columns);
            sheet.Spread(YearColumns.Spread(columns));
        }
    }

    /// <summary>Sheets of the same kind beside the one that was read without being asked for.</summary>
    private IReadOnlyList<string> OtherSheets(ImportRequest request, SheetReader sheet) =>
        request.Settings.Sheet is null && sheet.Layout.Sheets.Count > 1
            ? KindRecognition.SheetsOf(request.Kind, request.Path, gate.TemporaryDirectory).Where(s => s != sheet.Layout.Sheet).ToList()
            : [];

    /// <summary>
    /// Opens the batch in the open transaction. Where the same file with the same settings stands already and nothing would change, that is said instead
    /// and the transaction is ended.
    /// </summary>
    private static async Task<(int BatchId, bool Standing)> OpenBatchAsync(
        DbConnection connection,
        ImportRequest request,
        ImportReport report,
        StoredFile stored,
        List<MappedColumn> columns,
        bool anything,
        DateTime now,
        CancellationToken ct
    )
    {
        var key = IdempotencyKey(request, stored.Sha256, columns);
        var standing = await connection.ScalarAsync<int?>("SELECT id FROM import_batches WHERE idempotency_key = @p0", ct, key);
        if (standing is { } same && !anything)
        {
            var id = same;
            if (request.BatchId is { } uploaded && uploaded != same)
            {
                await SaveBatchAsync(connection, request, report with { Status = ImportStatus.Unchanged, BatchId = uploaded }, stored, null, now, ct);
                id = uploaded;
            }

            await ChangeChain.EndAsync(connection, true, ct);
            return (id, true);
        }

        await connection.ExecuteAsync("UPDATE import_batches SET idempotency_key = NULL WHERE idempotency_key = @p0", ct, key);
        return (await SaveBatchAsync(connection, request, report, stored, key, now, ct), false);
    }

    private const string PostgresLock = "SELECT pg_advisory_xact_lock(4390001)";

    private async Task<ImportReport> RunAsync(
        ImportRequest request,
        List<MappedColumn> columns,
        IImport import,
        DbConnection connection,
        ImportReport head,
        Task<StoredFile>? keeping,
        string shape,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        await import.PrepareAsync(ct);
        var stored = keeping is null ? null : await keeping;
        progress?.Report(new("compare", 0, 0));
        if (import.KnowsItsKeys && Dialect.Of(connection).ReferencesOff is { } off)
        {
            // Every id that is written was read by a join in the same transaction.
            await connection.ExecuteAsync(off, ct);
        }

        await connection.BeginAsync(request.Commit, ct);
        try
        {
            if (request.Commit && connection is NpgsqlConnection)
            {
                await connection.ExecuteAsync(PostgresLock, ct);
            }

            var compared = await import.CompareAsync(ct);
            var problems = compared.Problems.Concat(head.Problems).OrderBy(p => p.Row).ThenByDescending(p => p.Severity).ToList();
            var report = compared.Onto(head) with
            {
                Status = request.Commit ? ImportStatus.Committed : ImportStatus.DryRun,
                Warnings = problems.Count(p => p.Severity == ProblemSeverity.Warning),
                Problems = problems,
            };
            if (!request.Commit)
            {
                await connection.ExecuteAsync("ROLLBACK", ct);
                return report;
            }

            progress?.Report(new("write", 0, report.Created + report.Updated));
            report = await CommitAsync(request, report, import, compared.Anything, connection, stored!, columns, shape, ct);
            progress?.Report(new("done", report.Rows, report.Rows));
            return report;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    private async Task<ImportReport> CommitAsync(
        ImportRequest request,
        ImportReport report,
        IImport import,
        bool anything,
        DbConnection connection,
        StoredFile stored,
        List<MappedColumn> columns,
        string shape,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (batchId, standing) = await OpenBatchAsync(connection, request, report, stored, columns, anything, now, ct);
        report = report with { BatchId = batchId };
        if (standing)
        {
            return report with { Status = ImportStatus.Unchanged };
        }

        await import.WriteAsync(batchId, request.Actor, now, ct);
        await ProblemStore.SaveAsync(connection, batchId, report.Problems, ct);
        await MappingMemories.RememberAsync(connection, request.Kind, shape, columns, request.Settings, now, ct);
        await ChangeChain.EndAsync(connection, true, ct);
        return report;
    }

    private static async Task<int> SaveBatchAsync(
        DbConnection connection,
        ImportRequest request,
        ImportReport report,
        StoredFile stored,
        string? key,
        DateTime now,
        CancellationToken ct
    )
    {
        if (request.BatchId is { } id)
        {
            await connection.ExecuteAsync(
                """
                UPDATE import_batches
                    SET status = @p1, idempotency_key = @p2, report = @p3, rows = @p4, created = @p5, updated = @p6, unchanged = @p7,
                    rejected = @p8, duplicates = @p9,
                  warnings = @p10, committed_at = @p11, version = version + 1, failure = NULL WHERE id = @p0
                """,
                ct,
                id,
                (int)StatusOf(report),
                key,
                Stored(report),
                report.Rows,
                report.Created,
                report.Updated,
                report.Unchanged,
                report.Rejected,
                report.Duplicates,
                report.Warnings,
                now
            );
            return id;
        }

        return await InsertBatchAsync(connection, request, report, stored, key, now, ct);
    }

    private static async Task<int> InsertBatchAsync(
        DbConnection connection,
        ImportRequest request,
        ImportReport report,
        StoredFile stored,
        string? key,
        DateTime now,
        CancellationToken ct
    ) =>
        await connection.ScalarAsync<int>(
            """
            INSERT INTO import_batches (kind, file_name, file_size, file_sha256, idempotency_key, status, settings,
                report, rows, created, updated, unchanged, rejected, duplicates, warnings,
              illustrative, attempts, owner_id, created_by, created_at, committed_at, version)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, 1, @p16, @p17, @p18, @p18, 1) RETURNING id
            """,
            ct,
            request.Kind.Name,
            request.FileName,
            stored.Size,
            stored.Sha256,
            key,
            (int)StatusOf(report),
            ImportJson.Write(request.Settings),
            Stored(report),
            report.Rows,
            report.Created,
            report.Updated,
            report.Unchanged,
            report.Rejected,
            report.Duplicates,
            report.Warnings,
            request.Settings.Illustrative,
            request.Actor.UserId,
            request.Actor.Name,
            now
        );

    private static BatchStatus StatusOf(ImportReport report) =>
        report.Status == ImportStatus.Unchanged ? BatchStatus.Unchanged : BatchStatus.Committed;

    /// <summary>The report as it is kept: its problems have a table of their own.</summary>
    private static string Stored(ImportReport report) => ImportJson.Write(report with { Problems = [], BatchId = null });

    private static string IdempotencyKey(ImportRequest request, string sha256, List<MappedColumn> columns)
    {
        var settings = ImportJson.Write(request.Settings);
        var mapping = string.Join('|', columns.Select(c => $"{c.Field}:{c.Power}"));
        return $"{request.Kind.Name}:{sha256}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings + mapping)))[..32]}";
    }

    private static ImportReport Failure(ImportStatus status, string code, params string[] args) =>
        new()
        {
            Status = status,
            Message = ImportTexts.Say(code, args, vi: true),
            MessageEn = ImportTexts.Say(code, args, vi: false),
        };
}
